import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { counterVisit, type Counter } from '../support/counter-visit'

let it: Counter | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

/** The one-time code as whoever looks after the machine reads it. */
function codeInLog(dataDir: string): string {
  const folder = join(dataDir, 'log')
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  const invited = lines.find((line) => line.includes('staff.set-up')) ?? ''
  const code = /[A-Z0-9]{4}(-[A-Z0-9]{4})+/.exec(invited)?.[0]
  if (!code) throw new Error(`no code in «${invited}»`)
  return code
}

const people = [
  { user: 'elsa', names: 'ELSA', surnames: 'UNO', cedula: '0102030400', secret: 'neblina77' },
  { user: 'ines', names: 'INES', surnames: 'DOS', cedula: '0203040506', secret: 'paramo880' },
  { user: 'luis', names: 'LUIS', surnames: 'TRES', cedula: '0304050602', secret: 'volcan991' }
]

test('nobody works here yet: with the code of the log file the first three people make their accounts', async () => {
  it = await counterVisit({ staff: 'nobody' })
  const { finger } = it
  await finger.touch('Entrada del personal')
  await it.sees('Instale al personal')
  await finger.type('aaa')
  await finger.touch('Continuar')
  await expect(it.page.getByText('Ese no es el código')).toBeVisible()
  for (let signs = 0; signs < 3; signs++) await finger.touch('Borrar')
  await finger.type(codeInLog(it.kiosk.dataDir).replaceAll('-', '').toLowerCase())
  await finger.touch('Continuar')
  for (const [place, { user, names, surnames, cedula, secret }] of people.entries()) {
    await it.sees(`Persona ${place + 1} de 3: ${place === 0 ? 'Administrador' : 'Funcionario'}`)
    await finger.type(user)
    for (const [field, text] of [
      ['Nombres', names],
      ['Apellidos', surnames],
      ['Cédula', cedula],
      ['Contraseña nueva', secret]
    ] as const) {
      await finger.touch(`${field}: vacío`)
      await finger.type(text)
    }
    await finger.touch(place < 2 ? 'Siguiente persona' : 'Crear las tres cuentas')
  }
  await it.sees('Entrada del personal')
  await finger.type('ines')
  await finger.touch('Contraseña: vacío')
  await finger.type('paramo880')
  await finger.touch('Entrar')
  await it.sees('Trámites abiertos')
})
