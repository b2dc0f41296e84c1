import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { answering, type AnsweringKiosk } from '../../support/running-kiosk'
import { openKiosk } from '../../../src-main/app/kiosk'
import { systemClock } from '../../../src-main/platform/system-clock'
import { demoStaffCard } from '../../../src-main/staff/demo-staff'

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-kiosk-'))
const kiosks: AnsweringKiosk[] = []
afterEach(async () => {
  for (const kiosk of kiosks.splice(0)) await kiosk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The kiosk as the program opens it, and what it wrote to its log. */
function open(config: string | null): { kiosk: AnsweringKiosk; events: string[] } {
  const events: string[] = []
  const kiosk = answering(
    openKiosk({
      config,
      dataDir: folder,
      version: '0.0.0',
      clock: systemClock(),
      log: { write: (event) => void events.push(event) },
      keyring: () => null,
      credentials: undefined,
      openDemoInbox: () => undefined,
      demoMessageCame: () => undefined,
      onScreen: () => undefined
    })
  )
  kiosks.push(kiosk)
  return { kiosk, events }
}
const signsIn = async (kiosk: AnsweringKiosk) => {
  const card = (await kiosk.handle('show', {})).kiosk.demo?.staff ?? []
  const step = (await kiosk.handle('openStaffSide', {})).counter?.view.step
  const [{ userName, secret } = { userName: '', secret: '' }] = demoStaffCard()
  const { counter } = await kiosk.handle('signIn', { userName, secret, totp: null })
  return { card: card.length, step, then: counter?.view.step }
}

it('the staff of the demo work in the demo, and open nothing of a kiosk in service', async () => {
  const demo = open(null)
  expect(await signsIn(demo.kiosk)).toEqual({ card: 5, step: 'staffSignIn', then: 'staffQueue' })
  expect(demo.events).not.toContain('staff.set-up')
  await demo.kiosk.close()

  const config = join(folder, 'settings.json')
  writeFileSync(config, JSON.stringify({ mail: { host: 'localhost', from: 'nobody@localhost.example' } }))
  const service = open(config)
  expect(await signsIn(service.kiosk)).toEqual({ card: 0, step: 'staffSetUp', then: 'staffSetUp' })
  expect(service.events).toContain('staff.set-up')
})
