import { expect, test } from '@playwright/test'
import { counterVisit, type Counter } from '../support/counter-visit'

let it: Counter | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

test('a member without the mailbox leaves with a new address and a key', async () => {
  it = await counterVisit()
  const ticket = await it.opensCase()
  await it.entersStaffSide('ana')
  await it.opensFromQueue(ticket)
  await it.finger.touch('Revisar el documento')
  await it.checksDocuments()
  await it.provesAddress()
  await it.reviewsAndApproves('beto')
  await it.choosesKey('Kz48wq2Lm')
  await it.leaves()
})
