import { expect, test } from '@playwright/test'
import { SECOND } from '../../src-main/domain/clock'
import { visit, type Visit } from '../support/kiosk-visit'

let it: Visit | undefined
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

/** Under the program, where it meets the file system: fdatasync answers as a broken disk does, or as before. */
function diskFails({ kiosk }: Visit, fails: boolean): Promise<void> {
  return kiosk.inMain((broken) => {
    const fs = process.getBuiltinModule?.('fs') ?? process.mainModule?.require('fs')
    const kept = globalThis as { synced?: (fd: number) => void }
    kept.synced ??= fs.fdatasyncSync
    fs.fdatasyncSync = broken
      ? () => {
          throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
        }
      : kept.synced
  }, fails)
}

test('a disk that fails in the middle of a visit: out of service, nothing of the person, and back by itself', async () => {
  it = await visit('email')
  const { page } = it
  await it.start()
  await it.finger.type(it.person.cedula)
  await diskFails(it, true)
  await it.finger.touch('Continuar')
  await it.asks('Esta ventanilla no está disponible')
  await expect(page.getByText('Lo último que hizo puede no haberse guardado')).toBeVisible()
  await expect(page.getByText('EIO')).toBeVisible()
  expect(await page.content()).not.toContain(it.person.cedula)

  await diskFails(it, false)
  await it.advance(15 * SECOND)
  await it.asks('¿Olvidó su clave del IESS?')
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.asks('¿Puede abrir este correo hoy?')
})
