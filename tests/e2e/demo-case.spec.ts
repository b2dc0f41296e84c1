import { expect, test } from '@playwright/test'
import { codeIn } from '../support/code-message'
import { caseByMessage, says } from '../support/counter-messages'
import { staffCard } from '../support/counter-play'
import { demoPeople } from '../support/demo-people'
import { launchKiosk, type Kiosk } from '../support/launch'
import { fingerOn } from '../support/touch'

let kiosk: Kiosk | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus)
    await kiosk?.page.screenshot({ path: info.outputPath('failed.png') })
  await kiosk?.close()
  kiosk = undefined
})

test('demo mode: its card signs staff in, its inbox has the messages, and a supervisor spares the wait', async () => {
  kiosk = await launchKiosk({ args: ['--window-size=1366x768'] })
  const { page } = kiosk
  const finger = await fingerOn(page)
  const asks = (heading: string | RegExp) =>
    expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  const signsInFromCard = async (name: RegExp): Promise<void> => {
    await finger.touch('Personas de prueba')
    await finger.touch('Personal')
    await expect(page.getByText('toque «Acortar la espera»')).toBeVisible()
    await finger.touch(name)
    await finger.touch('Entrar')
  }
  await asks('¿Olvidó su clave del IESS?')
  const play = caseByMessage({ page, person: demoPeople('email'), asks, mail: { to: () => [] } })
  const ticket = await play.opens()
  await asks('¿Olvidó su clave del IESS?')
  await finger.touch('Entrada del personal')
  await asks('Entrada del personal')
  await signsInFromCard(/^Ana /)
  await asks('Trámites abiertos')
  await finger.touch('Cerrar sesión')
  await asks('¿Olvidó su clave del IESS?')

  await play.checks('ana', ticket)
  await play.givesAddress()
  const running = kiosk
  const inbox = await running.opens(() => says(running, 'openDemoInbox', {}))
  const message = inbox.locator('article')
  await expect(message).toContainText('nueva@correo.example')
  await play.typesCode(codeIn({ text: await message.innerText() }))
  await play.reviews('beto', ticket)
  await play.approves('beto')
  await play.choosesKey('Kz48wq2Lm')
  await expect(inbox.getByText('se pidió cambiar el correo de su cuenta')).toBeVisible()
  await says(kiosk, 'finish', {})

  // a supervisor who had no part in it: no hours more
  await asks('¿Olvidó su clave del IESS?')
  await finger.touch('Entrada del personal')
  await asks('Entrada del personal')
  await signsInFromCard(/^Carla /)
  await finger.touch(`Abrir el trámite ${[...ticket].join(' ')}`)
  await finger.touch('Acortar la espera')
  await finger.touch('Salud')
  await asks('¿Cuántas horas más debe esperar?')
  await finger.type('0')
  await finger.touch('Siguiente')
  await asks('Explíquelo con sus palabras')
  await finger.type('VISTO')
  await finger.touch('Siguiente')
  await asks('Confirme con su contraseña')
  await finger.type(staffCard('carla').secret)
  await finger.touch('Sí, acortar')
  await expect(page.getByText('Se acortó la espera.')).toBeVisible()
  await expect(inbox.getByText('el cambio de su cuenta ya vale').first()).toBeVisible()
})
