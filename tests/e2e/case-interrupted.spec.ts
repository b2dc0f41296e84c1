import { expect, test } from '@playwright/test'
import { HOUR } from '../../src-main/domain/clock'
import { caseByMessage, says, standsAt } from '../support/counter-messages'
import { counterVisit, type Counter } from '../support/counter-visit'
import { SMALL } from '../support/kiosk-visit'
import { workingKeys } from '../support/working-keys'

const NEW_KEY = 'Kz48wq2Lm'
let it: Counter | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

test('the telephone is at home: the next day, after a restart, ticket and document lead back to the code', async () => {
  it = await counterVisit({ size: SMALL })
  const byMessage = caseByMessage(it)
  const ticket = await byMessage.opens()
  await byMessage.checks('ana', ticket)
  await it.takesScreen()
  await it.givesAddress()
  await it.finger.touch('No lo tengo')
  await it.sees('Si no tiene el código ahora')
  await it.finger.touch('No tengo el teléfono aquí: volveré')
  await it.asks('¿Olvidó su clave del IESS?')
  const code = await it.caseCode()
  await it.kiosk.close()

  await it.restart()
  await it.advance(20 * HOUR)
  await it.resumes(ticket)
  await it.sees('Muestre su documento a un funcionario')
  await it.entersStaffSide('carla')
  await it.sees('Falta la persona afiliada')
  await it.finger.touch('Confirmar que es la persona')
  await it.checksDocuments()
  await it.takesScreen()
  await it.sees('Escriba el código que le llegó')
  await it.typeCode(code)
  await it.sees('Entregue la pantalla a otro funcionario')
})

test('killed in every state and started again, the case stands where it was', async () => {
  it = await counterVisit()
  const here = it
  const play = caseByMessage(here)
  const ticket = await play.opens()
  /** Pulls the plug, and looks at the disk and, once more with power, at the case. */
  const isKilled = async (state: string, key: 'old' | 'new' = 'old'): Promise<void> => {
    await here.kill()
    expect(await workingKeys(here.kiosk.dataDir, here.person, NEW_KEY), state).toEqual([key])
    await here.restart()
    await play.signsIn('dario')
    await says(here, 'openStaffCase', { ticket })
    expect((await standsAt(here, 'staffCase')).state).toBe(state)
    await says(here, 'signOut', {})
  }
  await isKilled('opened')
  await play.checks('ana', ticket)
  await isKilled('documents-checked')
  await play.checks('ana', ticket)
  await play.givesAddress()
  const code = await here.caseCode()
  await isKilled('address-given')
  await play.checks('ana', ticket)
  await says(here, 'takeScreen', {})
  await says(here, 'enterCaseCode', { code })
  await isKilled('address-proved')
  await play.reviews('beto', ticket)
  await play.approves('beto')
  await isKilled('approved')
  await play.checks('carla', ticket)
  await play.choosesKey(NEW_KEY)
  await isKilled('holding')
  await here.waitsForHold()
  await isKilled('active', 'new')
})
