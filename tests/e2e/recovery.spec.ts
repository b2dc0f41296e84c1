import { expect, test } from '@playwright/test'
import { MINUTE, SECOND } from '../../src-main/domain/clock'
import { visit, type Visit } from '../support/kiosk-visit'
import { workingKeys } from '../support/working-keys'

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
  const told = (): string => it?.mail.to(it.person.addresses[0] ?? '').at(-1)?.text ?? ''
  await expect.poll(told).toMatch(/^su clave fue cambiada/i)
  expect(told()).not.toContain(NEW_KEY)
  await it.finger.touch('Terminar')
  await it.asks('¿Olvidó su clave del IESS?')
})

test('a code: wrong five times, then a new one; expired, then a new one', async () => {
  it = await visit('email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.finger.touch('Sí, enviar el código')
  const first = await it.newestCode()
  const wrong = first === '102030' ? '405060' : '102030'
  for (const left of ['quedan 4 intentos', 'quedan 3 intentos', 'quedan 2 intentos', 'queda 1 intento']) {
    await it.typeCode(wrong)
    await expect(it.page.getByText(left)).toBeVisible()
  }
  await it.typeCode(wrong)
  await it.asks('Ese código ya no sirve')
  await it.advance(60 * SECOND)
  await it.stays()
  await it.finger.touch('Enviar un código nuevo')
  const second = await it.newestCode()
  expect(second).not.toBe(first)
  for (let minute = 0; minute < 10; minute++) {
    await it.advance(MINUTE)
    await it.stays()
  }
  await it.asks('Ese código ya no sirve')
  await it.finger.touch('Enviar un código nuevo')
  await it.typeCode(await it.newestCode())
  await it.asks('Cree su clave nueva')
})

test('no e-mail on file leads to a case with a ticket', async () => {
  it = await visit('no-email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('Un funcionario le ayuda aquí mismo')
  await it.finger.touch('Pedir mi número de trámite')
  await it.asks('Este es su número de trámite')
  await expect(it.page.getByText(/^[BCDFGHJKLMNPQRSTVWXZ]{4}$/).first()).toBeVisible()
})

test('an unknown cédula and wrong answers read the same', async () => {
  it = await visit('email')
  const endings: string[] = []
  for (const cedula of [it.person.cedula, '3012345678']) {
    await it.start()
    await it.typeCedula(cedula)
    await it.answerQuestions(() => '2001')
    await it.asks('No pudimos confirmar sus datos')
    endings.push(await it.page.locator('main').innerText())
    await it.finger.touch('Terminar')
  }
  expect(endings[0]).toBe(endings[1])
})

test('a mistyped cédula is said at once, and nothing typed is lost', async () => {
  it = await visit('email')
  await it.start()
  await it.finger.type('1711574011')
  await it.finger.touch('Continuar')
  await expect(it.page.getByText('Revise el número')).toBeVisible()
  await it.finger.touch('Borrar')
  await it.finger.type('0')
  await it.finger.touch('Continuar')
  await expect(it.page.getByText('Pregunta 1 de 2')).toBeVisible()
})

test('somebody who walks away is warned, may stay, and else everything is wiped', async () => {
  it = await visit('email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')
  await it.advance(60 * SECOND)
  await it.asks('¿Necesita más tiempo?')
  await it.stays()
  await it.asks('¿Puede abrir este correo hoy?')
  await it.advance(60 * SECOND)
  await it.asks('¿Necesita más tiempo?')
  await it.advance(30 * SECOND)
  await it.asks('¿Olvidó su clave del IESS?')
  await expect(it.page.locator('body')).not.toContainText('•••')
})

test('a refused mailbox is said, and the other ways are offered', async () => {
  it = await visit('email')
  it.line.fail('RCPT', { reply: '550 5.1.1 No such user' })
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.finger.touch('Sí, enviar el código')
  await it.asks('El correo no se pudo entregar')
  await expect(it.page.getByText('Ese buzón ya no existe')).toBeVisible()
})

test('killed in the middle, the program starts at the welcome screen and the old key still works', async () => {
  it = await visit('email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.finger.touch('Sí, enviar el código')
  const code = await it.newestCode()
  await it.kill()
  await it.restart()
  await it.asks('¿Olvidó su clave del IESS?')
  await expect(it.page.locator('body')).not.toContainText('•••')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')
  await it.advance(61 * SECOND)
  await it.stays()
  await it.finger.touch('Sí, enviar el código')
  // the code of the visit that was cut off is worth nothing
  await it.newestCode()
  await it.typeCode(code)
  await expect(it.page.getByText('Ese no es el código')).toBeVisible()
  await it.kill()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['old'])
  await it.restart()
})

test('killed while the new key is being saved, one of the two keys works, never neither', async () => {
  it = await visit('email')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.finger.touch('Sí, enviar el código')
  await it.typeCode(await it.newestCode())
  await it.typeKeyTwice(NEW_KEY)
  await it.kill()
  const working = await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)
  expect(working).toHaveLength(1)
  await it.restart()
  await it.asks('¿Olvidó su clave del IESS?')
})
