import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { staffCard } from '../support/counter-play'
import { electronOf } from '../support/electron/electron-kiosk'
import { filesUnder, formsOf } from '../support/files-written'
import { visit, type Visit } from '../support/kiosk-visit'
import { findInMemory } from '../support/process-memory'

const NEW_KEY = 'Colibri2468'
const WRONG_KEY = 'Quinde97531'
const WRONG_ANSWER = 'zorzal del paramo'
const WRONG_PIN = 'noesmiclave86'
const ACCOUNT = { user: 'ventanilla', password: 'correo-Guayusa-5520' }

/** Of what is typed during one whole visit, and by staff after it, nothing is to remain. */
let it: Visit
let code = ''
const answers: string[] = []
let pageOfVisit = 0
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  it = await visit('email', {
    staff: 'demo',
    account: ACCOUNT,
    settings: { mail: { ...ACCOUNT, passwordInClear: true } }
  })
})
test.afterAll(() => it.end())

const pageNow = (): Promise<number> =>
  electronOf(it.kiosk).evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0
  )
const mainNow = (): Promise<number> => electronOf(it.kiosk).evaluate(() => process.pid)
/** A shorter one stands in any memory by chance. */
const secretAnswers = (): string[] => answers.filter((answer) => answer.length > 7)
const typed = (): string[] => [NEW_KEY, WRONG_KEY, it.person.key, WRONG_ANSWER, ...secretAnswers()]
const staffSecrets = (): string[] => [WRONG_PIN, staffCard('ana').secret]

test('a whole visit and a member of staff who signs in type many secrets', async () => {
  await it.start()
  await it.typeCedula()
  await it.answerQuestions(() => WRONG_ANSWER)
  await it.finger.touch('Intentar otra vez')
  await it.typeCedula()
  await it.answerQuestions((question) => {
    const answer = it.person.answers[question] ?? ''
    answers.push(
      answer
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f.]/g, '')
    )
    return answer
  })
  pageOfVisit = await pageNow()
  await it.finger.touch('Sí, enviar el código')
  code = await it.newestCode()
  await it.typeCode(code)
  await it.typeKeyTwice(NEW_KEY)
  await it.asks('Su clave está cambiada')
  await it.finger.touch('Probar mi clave')
  for (const key of [WRONG_KEY, it.person.key, NEW_KEY]) {
    await it.finger.type(key)
    await it.finger.touch('Probar')
    await expect(
      it.page.getByText(key === NEW_KEY ? 'Su clave funciona' : 'Esa no es su clave nueva').first()
    ).toBeVisible()
  }
})

test('while it lasts, the memory holds what was typed: the search finds what is there', async () => {
  expect(findInMemory(pageOfVisit, [NEW_KEY])).not.toEqual([])
})

test('the next person’s page is another process, and nothing of what was typed is in its memory', async () => {
  await it.finger.touch('Terminar')
  await it.asks('¿Olvidó su clave del IESS?')
  const page = await pageNow()
  expect(page).not.toBe(pageOfVisit)
  // six digits stand within other numbers by chance: a text of its own has no letter or digit at its ends
  const alone = findInMemory(page, [code]).filter(({ context }) => context.includes(`·${code}·`))
  expect(alone).toEqual([])
  expect(findInMemory(page, [...typed(), it.person.cedula])).toEqual([])
})

/** As HMAC's pads (RFC 2104) hold it: the thread that hashes a secret keeps both of them while it lasts. */
const padded = (secret: string): string[] =>
  [0x36, 0x5c].map((pad) =>
    Buffer.from([...Buffer.from(secret)].map((byte) => byte ^ pad)).toString('latin1')
  )

// Not looked for: the code, whose message may lie in freed memory of the store's engine. It is worth nothing any more.
test('no key and no answer that was typed is in the main process’s memory', async () => {
  const main = await mainNow()
  const forms = typed().flatMap((secret) => [secret, ...padded(secret)])
  await expect.poll(() => findInMemory(main, forms), { timeout: 60_000 }).toEqual([])
})

// The right secret of the demo's staff stands in the program itself: looked for is the wrong one, which is hashed as well.
test('nor what staff type to sign in, once they have signed out', async () => {
  await it.finger.touch('Entrada del personal')
  // the finger looks which keys there are as soon as it types
  await it.asks('Entrada del personal')
  const { userName, secret } = staffCard('ana')
  await it.finger.type(userName)
  for (const word of [WRONG_PIN, secret]) {
    await it.finger.touch('Contraseña: vacío')
    await it.finger.type(word)
    await it.finger.touch('Entrar')
  }
  await it.finger.touch('Cerrar sesión')
  await it.asks('¿Olvidó su clave del IESS?')
  expect(findInMemory(await pageNow(), [WRONG_PIN])).toEqual([])
  const main = await mainNow()
  await expect.poll(() => findInMemory(main, [WRONG_PIN]), { timeout: 60_000 }).toEqual([])
})

test('nothing of it, nor the mail server’s password, is written anywhere', async () => {
  await it.kiosk.close()
  const secrets = [
    ...typed(),
    ...staffSecrets(),
    code,
    ACCOUNT.password,
    `\0${ACCOUNT.user}\0${ACCOUNT.password}`
  ]
  const said = { path: 'stdout and stderr', content: Buffer.from(it.kiosk.output()) }
  // the settings say in so many words that the password stands there in clear
  const settings = join(it.kiosk.dataDir, 'settings.json')
  const written = [said, ...filesUnder(it.kiosk.dataDir)].filter(({ path }) => path !== settings)
  expect(written.map(({ path }) => path).join()).toMatch(/store.*log|log.*store/s)
  const found = written.flatMap(({ path, content }) =>
    secrets
      .filter((secret) => formsOf(secret).some((form) => content.includes(form)))
      .map((secret) => [path, secret])
  )
  expect(found).toEqual([])
})
