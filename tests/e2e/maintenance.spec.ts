import { expect, test } from '@playwright/test'
import { es } from '../../src-renderer/i18n/es'
import { counterVisit, type Counter } from '../support/counter-visit'
import { staffCard } from '../support/counter-play'
import { SMALL } from '../support/kiosk-visit'
import { recordOf } from '../support/stopped-kiosk'

let it: Counter
test.beforeAll(async () => {
  test.setTimeout(180_000)
  it = await counterVisit({ size: SMALL, args: ['--supervised'] })
})
test.afterAll(() => it.end())

const row = (part: string, state: string): RegExp => new RegExp(`^${part} ?${state}$`)
async function toMachine(): Promise<void> {
  await it.entersStaffSide('admin')
  await it.finger.touch(es.machine.open)
  await it.sees(es.machine.title)
}
async function ends(act: string, title: string, go: string): Promise<number | null> {
  await it.finger.touch(act)
  await it.sees(title)
  await it.finger.type(staffCard('admin').secret)
  const { ended } = it.kiosk
  // the program may be gone before it has answered that the finger was lifted
  await it.finger.touch(go).catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error
  })
  return ended
}

test('an administrator tries the parts of the machine, and the version stands below', async () => {
  await toMachine()
  await expect(it.page.getByText(/^Versión \d+\.\d+\.\d+/)).toBeVisible()
  await it.finger.touch(row(es.machine.mail, es.machine.untried))
  await expect(it.page.getByRole('button', { name: row(es.machine.mail, es.machine.works) })).toBeVisible()
  await it.finger.touch(row(es.machine.touch, es.machine.untried))
  await it.sees(es.machine.touchTitle)
  for (let circle = 1; circle <= 5; circle++) {
    await expect(it.page.getByText(`Círculo ${circle} de 5`)).toBeVisible()
    await it.finger.touchAt(it.page.locator('.circle'))
  }
  await it.sees(es.machine.touchDone)
  await expect(it.page.getByText('El toque más lejano quedó a 0.0 mm.')).toBeVisible()
  await it.finger.touch(es.machine.yes)
  // the smallest screen has the last part on a second page
  await it.finger.touch('Siguiente')
  await it.finger.touch(row(es.machine.clock, es.machine.untried))
  await it.sees(es.machine.clockTitle)
  await it.finger.touch(es.machine.no)
  await it.finger.touch('Siguiente')
  await expect(it.page.getByRole('button', { name: row(es.machine.clock, es.machine.fails) })).toBeVisible()
})

test('restarting ends the program in good order with the code for which it is started again', async () => {
  expect(await ends(es.machine.restart, es.machine.restartTitle, es.machine.restartGo)).toBe(75)
  await it.restart()
})

test('closing ends it with the code for which it stays closed; both are in the record', async () => {
  await toMachine()
  expect(await ends(es.machine.close, es.machine.closeTitle, es.machine.closeGo)).toBe(0)
  const lines = await recordOf(it.kiosk.dataDir)
  const ended = lines.filter(({ event }) => event === 'staff.endedProgram').map(({ extras }) => extras['how'])
  expect(ended).toEqual(['restart', 'close'])
  expect(lines.filter(({ event }) => event === 'kiosk.stopped')).toHaveLength(2)
  await it.restart()
})
