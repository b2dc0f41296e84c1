import { expect, test } from '@playwright/test'
import { HOUR, MINUTE } from '../../src-main/domain/clock'
import { freezeCodeIn, NEW_ADDRESS } from '../support/case-messages-sent'
import { caseByMessage } from '../support/counter-messages'
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

test('two officers, one terminal: a member without the mailbox has a new address and a key after the hold', async () => {
  it = await counterVisit()
  const [old = ''] = it.person.addresses
  const ticket = await it.upToReceipt(NEW_KEY)
  await expect(it.page.getByText(/^r•+1@e•+\.net$/)).toBeVisible()
  await it.leaves()

  // the old address is told at once, and nothing is active a minute before the hold ends
  await freezeCodeIn(it.mail, old)
  await it.advance(24 * HOUR - 5 * MINUTE)
  await it.resumes(ticket)
  await it.sees('Su cambio está en espera')
  await it.leaves()
  expect(it.mail.to(NEW_ADDRESS).some(({ subject }) => subject.includes('ya vale'))).toBe(false)

  await it.waitsForHold(5 * MINUTE)
  // two messages leave at once, the old address's perhaps as the second
  const news = (): string => it?.mail.to(old).at(-1)?.text ?? ''
  await expect.poll(news).toMatch(/ya no\s+sirve para recuperar la clave/)
  for (const { text } of it.mail.messages) expect(text).not.toContain(NEW_KEY)
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['new'])
})

test('the second officer refuses: the member is told kindly, and nothing has changed', async () => {
  it = await counterVisit({ size: SMALL })
  const ticket = await caseByMessage(it).upToProof()
  await it.page.reload()
  await it.asks('¿Olvidó su clave del IESS?')
  await it.entersStaffSide('beto')
  await it.opensFromQueue(ticket)
  await it.sees('Falta el segundo funcionario')
  await it.finger.touch('Revisar para aprobar')
  await it.opensEvidence()
  await it.finger.touch('No aprobar')
  await it.decides('beto', 'El correo no es suyo', 'Sí, no aprobar')
  await it.takesScreen()
  await it.sees('Hoy no se hizo el cambio')
  await expect(it.page.getByText('Supervisor de esta oficina')).toBeVisible()
  await it.leaves()
  expect(it.mail.to(it.person.addresses[0] ?? '')).toEqual([])
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['old'])
})
