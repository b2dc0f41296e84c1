import type * as Crypto from 'node:crypto'
import { expect, test } from '@playwright/test'
import { visit, type Visit } from '../support/kiosk-visit'

let it: Visit
test.beforeAll(async () => {
  it = await visit('email', { staff: 'demo' })
})
test.afterAll(() => it.end())

type Watched = typeof globalThis & { longestWait: number }

/** From now on the main process notes how long something that was due had to wait. */
const watchMain = (): Promise<void> =>
  it.kiosk.inMain(() => {
    const watched = globalThis as Watched
    watched.longestWait = 0
    let last = performance.now()
    setInterval(() => {
      watched.longestWait = Math.max(watched.longestWait, performance.now() - last)
      last = performance.now()
    }, 5)
  })
const longestWait = (): Promise<number> => it.kiosk.inMain(() => (globalThis as Watched).longestWait)

/** How long a secret's hash takes on this machine, now, in ms: an interval of the same process is held up for so long. */
const oneHash = (): Promise<number> =>
  it.kiosk.inMain(() => {
    const { scryptSync } = process.mainModule?.require('node:crypto') as typeof Crypto
    const begun = performance.now()
    scryptSync(new Uint8Array(12), new Uint8Array(16), 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
    return performance.now() - begun
  })

test('the main process goes on while a secret is hashed', async () => {
  await it.finger.touch('Entrada del personal')
  await it.finger.type('nadie')
  await it.finger.touch('Contraseña: vacío')
  await it.finger.type('noesmiclave86')
  await watchMain()
  await it.finger.touch('Entrar')
  await expect(it.page.getByText(/no coinciden/)).toBeVisible()
  const waited = await longestWait()
  expect(waited).toBeLessThan((await oneHash()) / 4)
})
