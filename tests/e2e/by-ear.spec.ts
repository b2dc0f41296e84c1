import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { es } from '../../src-renderer/i18n/es'
import { openEar, type Ear, type Heard } from '../support/ear'
import { visit, type Visit } from '../support/kiosk-visit'
import { listenerWith, type Listener } from '../support/listener'
import { plugNumberPad } from '../support/number-pad'
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

async function listen(seconds?: number): Promise<{ it: Visit; ear: Ear; person: Listener }> {
  folder = mkdtempSync(join(tmpdir(), 'ventanilla-ear-'))
  const ear = openEar(folder, seconds)
  it = await visit('expired', { settings: ear.settings })
  return { it, ear, person: listenerWith(plugNumberPad(it.kiosk), ear) }
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
