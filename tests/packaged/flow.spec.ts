import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { installAfresh } from '../support/clean-debian'
import { NEW_ADDRESS } from '../support/case-messages-sent'
import { ALWAYS_OPEN, counterVisit } from '../support/counter-visit'
import { electronOf } from '../support/electron/electron-kiosk'
import { launchKiosk } from '../support/launch'
import { visit, type Visit } from '../support/kiosk-visit'
import { renderersOf } from '../support/processes'
import { workingKeys } from '../support/working-keys'

const NEW_KEY = 'Colibri2468'
let it: Visit | undefined
test.beforeAll(() => installAfresh('tested'))
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

test('installed: a member recovers the key by touch, and after a restart the new one works', async () => {
  it = await visit('email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')
  await it.finger.touch('Sí, enviar el código')
  await it.typeCode(await it.newestCode())
  await it.typeKeyTwice(NEW_KEY)
  await it.asks('Su clave está cambiada')
  await it.finger.touch('Probar mi clave')
  await it.finger.type(NEW_KEY)
  await it.finger.touch('Probar')
  await expect(it.page.getByText('Su clave funciona').first()).toBeVisible()
  await it.finger.touch('Terminar')
  await it.asks('¿Olvidó su clave del IESS?')
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['new'])
  await it.restart()
})

test('installed: without an e-mail on file, a case with a ticket', async () => {
  it = await visit('no-email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('Un funcionario le ayuda aquí mismo')
  await it.finger.touch('Pedir mi número de trámite')
  await it.asks('Este es su número de trámite')
})

test('installed: two officers and a member without the mailbox, to a key that works', async () => {
  // nobody moves the clock of an installed program: here the institution has chosen not to wait
  const counter = await counterVisit({ settings: { case: { ...ALWAYS_OPEN, holdHours: 0 } } })
  it = counter
  await counter.upToReceipt(NEW_KEY)
  await counter.leaves()
  const active = () => counter.mail.to(NEW_ADDRESS).some(({ subject }) => subject.includes('ya vale'))
  await expect.poll(active).toBe(true)
  await counter.kiosk.close()
  expect(await workingKeys(counter.kiosk.dataDir, counter.person, NEW_KEY)).toEqual(['new'])
})

test('installed: an ordinary user runs it, and Chromium’s sandbox is on', async () => {
  it = await visit('email')
  const main = electronOf(it.kiosk).process().pid ?? 0
  expect(statusOf(main)['Uid']).not.toMatch(/\b0\b/)
  expect(commandOf(main)).not.toContain('no-sandbox')
  // a process that is only starting is not closed in yet, and one that is not needed may end while it is looked at
  await expect(() => {
    const renderers = renderersOf(main)
    expect(renderers.length).toBeGreaterThan(0)
    for (const pid of renderers) {
      const status = statusOf(pid)
      expect(commandOf(pid)).not.toContain('no-sandbox')
      // 2: a seccomp filter; a second process id: a namespace of its own
      expect(status['Seccomp']).toBe('2')
      expect(status['NSpid']?.split(/\s+/).length).toBeGreaterThan(1)
      expect(status['Uid']).not.toMatch(/\b0\b/)
    }
  }).toPass({ timeout: 60_000 })
})

test('installed: without a size it fills the screen', async () => {
  const kiosk = await launchKiosk()
  const { width, height } = await electronOf(kiosk).evaluate(({ screen }) => screen.getPrimaryDisplay().size)
  await kiosk.page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height
  })
  await kiosk.close()
})

const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')

/** The fields of /proc/PID/status (proc(5)). */
function statusOf(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').trim().split('\n')
  return Object.fromEntries(lines.map((line) => [line.split(':')[0], line.replace(/^\w+:\s*/, '')]))
}
