import { expect, test } from '@playwright/test'
import { visit, type Visit } from '../support/kiosk-visit'

let it: Visit | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

/** One button goes from language to language: a second touch within 140 ms would be taken for a tremor. */
async function unhurried(): Promise<void> {
  await it?.page.waitForFunction((moment) => Date.now() > moment, Date.now() + 160)
}

test('the language changes in the middle of typing, on any screen, and nothing typed is lost', async () => {
  it = await visit('email', { settings: { kiosk: { locales: ['es', 'en', 'qu'] } } })
  const field = it.page.getByRole('textbox')
  await it.start()
  await it.finger.type(it.person.cedula.slice(0, 6))
  const typed = await field.innerText()
  expect(typed.replaceAll(/\D/g, '')).toContain(it.person.cedula.slice(0, 6))

  await it.finger.touch('Cambiar a English')
  await it.asks('Type your cédula number')
  expect((await field.innerText()).replaceAll(/\D/g, '')).toBe(typed.replaceAll(/\D/g, ''))
  await unhurried()
  await it.finger.touch('Change to Kichwa (borrador)')
  await it.asks('Kikinpak cédula yupayta killkapay')
  await expect(it.page.locator('html')).toHaveAttribute('lang', 'qu')
  await unhurried()
  await it.finger.touch('Español shimiman tikrana')
  await it.asks('Escriba su número de cédula')
  await it.finger.type(it.person.cedula.slice(6))
  await it.finger.touch('Continuar')
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')

  // the message follows the language of the screen
  await it.finger.touch('Cambiar a English')
  await it.finger.touch('Yes, send the code')
  await it.newestCode()
  expect(it.mail.to(it.person.addresses[0] ?? '').at(-1)?.text).toContain('Type this code')
})

test('no language but those of the settings is offered', async () => {
  it = await visit('email')
  await it.asks('¿Olvidó su clave del IESS?')
  await expect(it.page.getByRole('button', { name: 'English' })).toBeVisible()
  await expect(it.page.getByText(/Kichwa/)).toHaveCount(0)
})
