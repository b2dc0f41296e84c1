import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { es } from '../../src-renderer/i18n/es'
import { openEar, type Ear, type Heard } from '../support/ear'
import { visit, type Visit } from '../support/kiosk-visit'
import { listenerWith, type Listener } from '../support/listener'
import { plugNumberPad, type NumberPad } from '../support/number-pad'
import { workingKeys } from '../support/working-keys'

const NEW_KEY = 'tigua5083'
let it: Visit | undefined
let folder = ''
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function listen(seconds?: number): Promise<{ it: Visit; ear: Ear; pad: NumberPad; person: Listener }> {
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-ear-'))
  const ear = openEar(folder, seconds)
  it = await visit('expired', { settings: ear.settings })
  const pad = plugNumberPad(it.kiosk)
  return { it, ear, pad, person: listenerWith(pad, ear) }
}

/** What the person remembers, by the question as it was heard; without accents, in small letters. */
function answerTo(question: string, answers: Record<string, string>): string {
  const asked = Object.entries(es.question).find(([, words]) => question.includes(words))
  return (answers[asked?.[0] ?? ''] ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

test('the whole recovery with a number pad and the voice: whoever sees nothing leaves with a key that works', async () => {
  test.slow()
  const { it, ear, person } = await listen()
  const typeAndGo = async (text: string, go: RegExp): Promise<Heard> => {
    await person.type(text)
    await person.leaveKeys()
    return person.choose(go)
  }
  /** What to do, by what was heard; nothing else is known. */
  const ways: [RegExp, (heard: Heard) => Promise<Heard>][] = [
    [/¿Olvidó su clave del IESS\?/, () => person.choose(/^toque para empezar/)],
    [/Antes de empezar/, () => person.choose(/^entendido, empezar/)],
    [/Escriba su número de cédula/, () => typeAndGo(it.person.cedula, /^continuar/)],
    [/Pregunta \d de 2/, ({ text }) => typeAndGo(answerTo(text, it.person.answers), /^continuar/)],
    [/¿Puede abrir este correo hoy\?/, () => person.choose(/^sí, enviar el código/)],
    [/Escriba el código/, async () => typeAndGo(await it.newestCode(), /^continuar/)],
    [/Cree su clave nueva/, () => typeAndGo(NEW_KEY, /^continuar/)],
    [/Escríbala otra vez/, () => typeAndGo(NEW_KEY, /^guardar mi clave/)],
    [/Su clave funciona/, () => Promise.reject(new Error('there is nothing more to do'))],
    [/Su clave está cambiada/, () => person.choose(/^probar mi clave/)],
    [/Pruebe su clave/, () => typeAndGo(NEW_KEY, /^probar/)]
  ]
  ear.plugHeadset(true)
  let heard = await ear.hears(0)
  expect(heard.text).toContain(es.speech.help)
  while (!/Su clave funciona/.test(heard.text)) {
    const way = ways.find(([screen]) => screen.test(heard.text))
    if (!way) throw new Error(`nobody would know what to do after hearing «${heard.text}»`)
    heard = await way[1](heard)
  }
  await it.kill()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['new'])
  await it.restart()
})

test('without a headset the hall hears nothing of what is typed; with one it is said, until it is pulled out', async () => {
  const { it, ear, person } = await listen()
  expect((await person.press('/')).text).toContain(es.speech.noHeadset)
  await it.start()
  // who listens types when the question has been said
  await expect.poll(() => ear.heard().at(-1)?.text).toContain('Escriba su número de cédula')
  for (const digit of it.person.cedula.slice(0, 4))
    expect((await person.press(digit as `${number}`)).text).toMatch(/^punto/)
  await person.walkTo(/^número de cédula, campo para escribir\. le faltan 6/)
  expect((await person.press('+')).text).toBe('una tecla')
  const before = ear.heard().length
  ear.plugHeadset(true)
  expect((await ear.hears(before)).text).toBe(es.speech.headsetIn)
  const next = it.person.cedula.charAt(4)
  expect((await person.press(next as `${number}`)).text).toMatch(new RegExp(`^${next}\\.`))
  expect((await person.press('.')).text).toMatch(/^borrado/)
  expect((await person.press('-')).text).toContain([...it.person.cedula.slice(0, 4)].join(' '))
  const heardSo = ear.heard().length
  ear.plugHeadset(false)
  expect((await ear.hears(heardSo)).text).toBe(es.speech.headsetOut)
  expect((await person.press(next as `${number}`)).text).toMatch(/^punto/)
})

test('any key silences; speed, loudness and the hidden screen are the person’s own, and gone with them', async () => {
  const { it, ear, pad, person } = await listen(600)
  const runs = (pid: number): boolean => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }
  const looks = (): Promise<string> => it.page.screenshot().then((picture) => picture.toString('base64'))
  const first = await person.press('/')
  expect([first.rate, first.volume, runs(first.pid)]).toEqual([160, 100, true])
  const second = await person.press('*')
  expect(second.text).toBe(first.text)
  await expect.poll(() => runs(first.pid)).toBe(false)
  expect((await person.press('faster')).rate).toBe(190)
  expect((await person.press('louder')).volume).toBe(150)
  const seen = await looks()
  expect((await person.press('/')).text).toContain(es.speech.menu)
  await person.choose(/^ocultar la pantalla/)
  const hidden = await looks()
  expect(hidden).not.toBe(seen)
  await person.choose(/^toque para empezar/)
  const notice = await person.choose(/^entendido, empezar/)
  expect(notice.text).toContain('Escriba su número de cédula')
  // not a line of what stands there now can be seen
  expect(await looks()).toBe(hidden)
  await person.walkTo(/^terminar/)
  await pad.press('enter')
  await it.asks('¿Olvidó su clave del IESS?')
  await expect.poll(() => ear.heard().some(({ pid }) => runs(pid))).toBe(false)
  await expect.poll(looks).not.toBe(hidden)
  const next = await person.press('/')
  expect([next.rate, next.volume]).toEqual([160, 100])
})
