import { generateKeyPairSync } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { KeySealer } from '../../../src-main/store/sqljs/keys/key-keeper'
import { recordIn } from '../../support/kiosk-record'
import { runKiosk, type RunningKiosk } from '../../support/running-kiosk'

let kiosk: RunningKiosk
afterEach(() => kiosk.remove())

const keys = (name: string): string => join(kiosk.folder, 'keys', name)
const reason = async (): Promise<string> => {
  const { view } = await kiosk.show()
  return view.step === 'outOfService' ? (view.reason ?? '') : view.step
}
const keptBy = (): unknown => kiosk.logged.findLast(({ event }) => event === 'kiosk.opened')?.extras['key']
const hexKey = (last: string): string => 'c9'.repeat(31) + last

/** A keyring that turns every byte: what it sealed is not what it was given. */
const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
const keyring: KeySealer = {
  seal: (clear) => turned(Buffer.from(clear)),
  open: (sealed) => turned(sealed).toString()
}
function credentials(files: Record<string, string>): string {
  const folder = join(kiosk.folder, 'credentials')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o400 })
  return folder
}

describe('the key of the store', () => {
  it('is in a file for its owner alone where nobody else keeps it', async () => {
    kiosk = await runKiosk()
    expect(keptBy()).toBe('file')
    expect(statSync(keys('store.key')).mode & 0o777).toBe(0o600)
  })

  it('is sealed by the keyring where there is one, and not served without it', async () => {
    kiosk = await runKiosk({}, { keyring: () => keyring })
    expect(keptBy()).toBe('keyring')
    expect(existsSync(keys('store.key'))).toBe(false)
    expect(readFileSync(keys('store.key.sealed'), 'utf8')).not.toMatch(/[0-9a-f]{64}/)
    kiosk = await kiosk.reopened({ keyring: () => null })
    expect(await reason()).toContain('the OS keyring that sealed it is not there')
    expect(existsSync(keys('store.key'))).toBe(false)
    kiosk = await kiosk.reopened({ keyring: () => keyring })
    expect(await reason()).toBe('welcome')
  })

  it('stays in its file when a keyring comes later: it would have to be moved by hand', async () => {
    kiosk = await runKiosk()
    kiosk = await kiosk.reopened({ keyring: () => keyring })
    expect(keptBy()).toBe('file')
    expect(existsSync(keys('store.key.sealed'))).toBe(false)
  })

  it('is what systemd hands over, before all others; earlier ones may still open', async () => {
    kiosk = await runKiosk()
    await kiosk.close()
    rmSync(kiosk.store, { recursive: true })
    rmSync(join(kiosk.folder, 'keys'), { recursive: true })
    const first = credentials({ 'ventanilla-store-key': hexKey('01') })
    kiosk = await kiosk.reopened({ credentials: first, keyring: () => keyring })
    expect(keptBy()).toBe('credential')
    expect(readdirSync(join(kiosk.folder, 'keys'))).not.toContain('store.key')
    await kiosk.close()
    rmSync(first, { recursive: true })
    credentials({ 'ventanilla-store-key': `${hexKey('02')}\n${hexKey('01')}` })
    kiosk = await kiosk.reopened()
    expect(await reason()).toBe('welcome')
  })

  it('lost, with the store still there: refused in words, and no other key is made', async () => {
    kiosk = await runKiosk()
    await kiosk.close()
    rmSync(keys('store.key'))
    kiosk = await kiosk.reopened()
    expect(await reason()).toContain('the key of this store is not there')
    expect(existsSync(keys('store.key'))).toBe(false)
    expect(readdirSync(kiosk.store).some((name) => name.endsWith('.snapshot'))).toBe(true)
  })

  it('there, with the store gone: refused in words, and no empty store is made in its place', async () => {
    kiosk = await runKiosk()
    await kiosk.close()
    renameSync(kiosk.store, `${kiosk.store}.away`)
    kiosk = await kiosk.reopened()
    expect(await reason()).toMatch(/there is no store in .* where there was one/)
    await kiosk.close()
    rmSync(kiosk.store, { recursive: true, force: true })
    renameSync(`${kiosk.store}.away`, kiosk.store)
    kiosk = await kiosk.reopened()
    expect(await reason()).toBe('welcome')
  })

  it('forgets the earlier ones once everything is sealed with the current one', async () => {
    kiosk = await runKiosk()
    await kiosk.close()
    const old = readFileSync(keys('store.key'), 'utf8')
    writeFileSync(keys('store.key'), `${hexKey('03')}\n${old}`)
    kiosk = await kiosk.reopened()
    expect(await reason()).toBe('welcome')
    expect(readFileSync(keys('store.key'), 'utf8').trim()).toBe(hexKey('03'))
    kiosk = await kiosk.reopened()
    expect(await reason()).toBe('welcome')
  })
})

describe('the key of the anchors', () => {
  const pem = (kind: 'ed25519' | 'x25519'): string =>
    (kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
      .export({ type: 'pkcs8', format: 'pem' })
      .toString()

  it('is what systemd hands over, and the record says that it is another one', async () => {
    kiosk = await runKiosk()
    const handed = credentials({ 'ventanilla-audit-key': pem('ed25519') })
    kiosk = await kiosk.reopened({ credentials: handed })
    expect(await reason()).toBe('welcome')
    await kiosk.close()
    expect((await recordIn(kiosk)).map(({ event }) => event)).toContain('anchor.keyChanged')
  })

  it.each(['not a key', pem('x25519')])('is refused in words where it is none', async (text) => {
    kiosk = await runKiosk()
    const handed = credentials({ 'ventanilla-audit-key': text })
    kiosk = await kiosk.reopened({ credentials: handed })
    expect(await reason()).toContain('ventanilla-audit-key is not an Ed25519 key')
    expect(await reason()).not.toContain(text)
  })
})
