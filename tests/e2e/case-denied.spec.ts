import { expect, test } from '@playwright/test'
import { HOUR } from '../../src-main/domain/clock'
import { freezeCodeIn, NEW_ADDRESS } from '../support/case-messages-sent'
import { caseByMessage } from '../support/counter-messages'
import { counterVisit, type Counter } from '../support/counter-visit'
import { workingKeys } from '../support/working-keys'

const NEW_KEY = 'Kz48wq2Lm'
let it: Counter | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

test('frozen during the hold with the code from the old mailbox: nothing of the change is left', async () => {
  it = await counterVisit()
  const ticket = await caseByMessage(it).upToHold(NEW_KEY)
  await it.denies(ticket, await freezeCodeIn(it.mail, it.person.addresses[0] ?? ''))
  await it.sees('El cambio quedó detenido')
  await it.leaves()
  await it.advance(72 * HOUR)
  await it.asks('¿Olvidó su clave del IESS?')
  await it.entersStaffSide('carla')
  await it.finger.touch(/^Alertas/)
  await it.sees('Alertas')
  await expect(it.page.getByText('Alguien detuvo un cambio')).toBeVisible()
  await expect(it.page.getByText('Avisó el correo anterior')).toBeVisible()
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['old'])
})

test('undone after it is active: the old address is back, and no key works', async () => {
  it = await counterVisit()
  const old = it.person.addresses[0] ?? ''
  const ticket = await caseByMessage(it).upToHold(NEW_KEY)
  await it.waitsForHold()
  await it.denies(ticket, await freezeCodeIn(it.mail, old))
  await it.sees('El cambio quedó deshecho')
  await it.leaves()
  await expect.poll(() => it?.mail.to(NEW_ADDRESS).at(-1)?.subject).toContain('se deshizo')
  // the way back is the member's own: the code goes to the old address again
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')
  await expect(it.page.getByText(`${old[0]}•••••`)).toBeVisible()
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual([])
})
