import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import {
  inside,
  install,
  installAfresh,
  mustRunInside,
  packageFile,
  purge,
  runInside,
  standing
} from '../support/clean-debian'
import { launchKiosk } from '../support/launch'
import { visit, type Visit } from '../support/kiosk-visit'
import { changeAsLaterProgram } from '../support/later-store'
import { workingKeys } from '../support/working-keys'

const NEW_KEY = 'Colibri2468'
const DATA = '/var/lib/ventanilla/store/data'
const SETTINGS = '/etc/ventanilla/settings.json'

let it: Visit | undefined
test.beforeEach(() => installAfresh('tested'))
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await it?.page.screenshot({ path: info.outputPath('failed.png') })
  await it?.end()
  it = undefined
})

/** What an office keeps where the package's documents say. */
function keepSomething(): void {
  for (const path of [DATA, SETTINGS]) {
    mkdirSync(dirname(inside(path)), { recursive: true })
    writeFileSync(inside(path), 'kept')
  }
}
const kept = (): boolean[] => [DATA, SETTINGS].map((path) => existsSync(inside(path)))
const versionOf = ({ page }: Visit): Promise<string> =>
  page.evaluate(async () => {
    const { ventanilla } = globalThis as unknown as { ventanilla: { show(input: object): Promise<unknown> } }
    return ((await ventanilla.show({})) as { kiosk: { version: string } }).kiosk.version
  })

test('an upgrade keeps what was there, and says which commit it is', async () => {
  keepSomething()
  it = await visit('email')
  expect(await versionOf(it)).toMatch(/^0\.1\.0\+[0-9a-f]{7}/)
  await it.start()
  await it.typeCedula()
  await it.answerQuestions()
  await it.finger.touch('Sí, enviar el código')
  await it.typeCode(await it.newestCode())
  await it.typeKeyTwice(NEW_KEY)
  await it.asks('Su clave está cambiada')
  await it.kiosk.close()
  install('later')
  expect(standing()).toBe('install ok installed 0.2.0')
  await it.restart()
  expect(await versionOf(it)).toMatch(/^0\.2\.0\+/)
  await it.asks('¿Olvidó su clave del IESS?')
  await it.kiosk.close()
  expect(await workingKeys(it.kiosk.dataDir, it.person, NEW_KEY)).toEqual(['new'])
  expect(kept()).toEqual([true, true])
  await it.restart()
})

test('an older package is not put in the place of a newer one', () => {
  install('later')
  const { code, output } = runInside('dpkg', '--install', packageFile('tested'))
  expect(code).not.toBe(0)
  expect(output).toContain('Ventanilla 0.2.0 is installed, and 0.1.0 is older')
  expect(standing()).toBe('install ok installed 0.2.0')
  // nothing is half done: the newer one stands as it stood
  expect(mustRunInside('dpkg', '--verify', 'ventanilla')).toBe('')
})

test('an older program does not open data that a newer one has changed, says so, and changes nothing', async () => {
  it = await visit('email')
  // the app is open: the data have been written by this program
  await it.start()
  await it.kiosk.close()
  const { dataDir } = it.kiosk
  await changeAsLaterProgram(dataDir)
  const older = await launchKiosk({ dataDir, config: `${dataDir}/settings.json` })
  await expect(older.page.getByText('the data were last written by Ventanilla 0.1.0')).toBeVisible()
  await expect(older.page.getByText('9000-from-later')).toBeVisible()
  await expect(older.page.getByRole('button')).toHaveCount(0)
  await older.close()
})

test('removing keeps the data and settings; installed again, they are there', () => {
  keepSomething()
  mustRunInside('apt-get', 'remove', '-y', '-qq', 'ventanilla')
  expect(existsSync(inside('/opt/Ventanilla'))).toBe(false)
  expect(existsSync(inside('/usr/bin/ventanilla'))).toBe(false)
  expect(kept()).toEqual([true, true])
  install('tested')
  expect(readFileSync(inside(DATA), 'utf8')).toBe('kept')
})

test('purging takes everything of it', () => {
  keepSomething()
  purge()
  expect(kept()).toEqual([false, false])
  expect(existsSync(inside('/var/lib/ventanilla'))).toBe(false)
  expect(existsSync(inside('/etc/ventanilla'))).toBe(false)
  expect(runInside('dpkg-query', '--status', 'ventanilla').code).not.toBe(0)
})

test('what is installed belongs to root, and nobody else can write it', () => {
  expect(
    mustRunInside('find', '/opt/Ventanilla', '(', '!', '-user', 'root', '-o', '-perm', '/022', ')')
  ).toBe('')
})
