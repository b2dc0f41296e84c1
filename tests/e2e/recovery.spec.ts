import { expect, test } from '@playwright/test'
import { visit, type Visit } from '../support/kiosk-visit'

const NEW_KEY = 'Colibri2468'
let it: Visit | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

test('a member recovers the key by touch and tries it: the new one works, the old one does not', async () => {
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
  await it.finger.type(it.person.key)
  await it.finger.touch('Probar')
  await expect(it.page.getByText('Esa no es su clave nueva')).toBeVisible()
  await it.finger.type(NEW_KEY)
  await it.finger.touch('Probar')
  await expect(it.page.getByText('Su clave funciona').first()).toBeVisible()
  const told = it.mail.to(it.person.addresses[0] ?? '').at(-1)
  expect(told?.text).toMatch(/clave/i)
  expect(told?.text).not.toContain(NEW_KEY)
  await it.finger.touch('Terminar')
  await it.asks('¿Olvidó su clave del IESS?')
})
