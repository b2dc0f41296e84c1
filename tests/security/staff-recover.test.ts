import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { staffRecoverCommand } from '../../src-main/app/staff-recover-command'
import type { Account } from '../../src-main/domain/staff/account'
import { COMMAND_LINE, recoveredByOwner } from '../../src-main/domain/staff/owner-recovery'
import { sha256 } from '../../src-main/platform/same-text'
import { recoverAdministrator } from '../../src-main/staff/recover-administrator'
import { keptAuditChain } from '../../src-main/store/audit-chain-id'
import { anything } from '../support/anything'
import { cheapHasher } from '../support/cheap-hasher'
import { openPlay, playIn } from '../support/counter-play'
import { oldContents, openOldStore } from '../support/old-store'
import { openTestApp, type TestHouse } from '../support/open-app'
import { wasm } from '../support/sqljs-store'
import { A_MORNING } from '../support/test-clock'
import { testRandom } from '../support/test-random'

const MAILBOXES = { anchorMailTo: 'auditoria@fuera.example', alertMailTo: 'avisos@oficina.example' }
const admin = oldContents.staff.admin

let app: TestHouse | undefined
afterEach(async () => {
  await app?.remove()
  app = undefined
})

function settingsIn(folder: string): string {
  const path = join(folder, 'recover.json')
  const mail = { host: '127.0.0.1', security: 'none', from: 'ventanilla@iess.example' }
  writeFileSync(path, JSON.stringify({ mail, audit: MAILBOXES }))
  return path
}
const wordsFor = (folder: string, user: string): string[] => [
  ...['--store', join(folder, 'store'), '--key-file', join(folder, 'keys', 'store.key')],
  ...['--config', settingsIn(folder), '--user', user]
]
async function recover(folder: string, user: string): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const parts = {
    wasm,
    now: () => A_MORNING,
    credentials: undefined,
    version: '0.1.0',
    say: (line: string) => void said.push(line)
  }
  return { code: await staffRecoverCommand(wordsFor(folder, user), parts), said: said.join('\n') }
}
const secretIn = (said: string): string => /([A-Z2-9]{4}-){2}[A-Z2-9]{4}/.exec(said)?.[0] ?? ''

it('the owner of the machine gives the last administrator a new secret; everybody is told, and it decides nothing yet', async () => {
  let said = ''
  app = await openOldStore(async (folder) => {
    const done = await recover(folder, admin.userName)
    expect(done.code).toBe(0)
    said = done.said
  })
  const record = await app.store.read
    .selectFrom('staff')
    .selectAll()
    .where('user_name', '=', admin.userName)
    .executeTakeFirstOrThrow()
  expect(record).toMatchObject({ fresh: 1, totp: null, secret_handlers: JSON.stringify([COMMAND_LINE]) })
  const line = await app.store.read
    .selectFrom('audit')
    .select('extras')
    .where('event', '=', 'staff.recoveredByOwner')
    .execute()
  expect(line).toEqual([{ extras: JSON.stringify({ officer: record.id }) }])
  const alerts = await app.store.read
    .selectFrom('staff_alert')
    .select(['kind', 'officers'])
    .where('kind', '=', 'recovered-by-owner')
    .execute()
  expect(alerts).toEqual([{ kind: 'recovered-by-owner', officers: JSON.stringify([record.id]) }])
  await app.outboxWorker.quiet()
  for (const mailbox of Object.values(MAILBOXES))
    expect(app.mail.to(mailbox).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('contraseña nueva para un administrador')
    )
  const play = playIn(app)
  await play.does('openStaffSide', {})
  const signsIn = async (secret: string) =>
    (await play.does('signIn', { userName: admin.userName, secret, totp: null })).counter
  expect((await signsIn(admin.secret))?.failure).toEqual({ kind: 'sign-in-refused' })
  const secret = secretIn(said)
  expect((await signsIn(secret))?.view.step).toBe('staffOwnSecret')
  await play.does('chooseOwnSecret', { secret: 'Quilotoa-93', repeat: 'Quilotoa-93' })
  const { people } = await play.at('staffPeople', await play.does('showPeople', {}))
  const id = people.find(({ role }) => role === 'officer')?.id ?? ''
  const renewed = await play.does('renewSecret', { id, secret: 'Quilotoa-93', totp: null })
  expect(renewed.counter?.failure).toEqual({ kind: 'case-refused', why: 'secret-handed-out' })
})

it('everybody of the staff who has an address is told, once, and nobody whose account has ended', async () => {
  app = await openTestApp()
  await openPlay(app)
  const addresses = {
    ana: 'ana@oficina.example',
    carla: 'carla@oficina.example',
    beto: 'ya.no@oficina.example'
  }
  const chain = await keptAuditChain(app.store.read)
  await app.store.commit(anything, async (tx, now) => {
    for (const [name, address] of Object.entries(addresses))
      await tx
        .updateTable('staff')
        .set({ address, ended_at: name === 'beto' ? now : null })
        .where('user_name', '=', `${name}.demo`)
        .execute()
  })
  const random = testRandom('recover')
  const done = await recoverAdministrator(
    {
      store: app.store,
      seal: { chain: chain ?? '', subject: (text) => text, digest: sha256 },
      settings: { ...app.settings, audit: { ...app.settings.audit, alertMailTo: addresses.carla } },
      hasher: cheapHasher(random),
      random
    },
    'admin.demo'
  )
  expect(done).toMatchObject({ ok: true, value: { told: 2 } })
  app.outboxWorker.nudge()
  await app.outboxWorker.quiet()
  const told = Object.values(addresses).map((address) => app?.mail.to(address).length)
  expect(told).toEqual([1, 1, 0])
})

it('a kiosk that runs holds its store: no secret is handed out beside it', async () => {
  app = await openOldStore()
  const refused = await recover(app.folder, admin.userName)
  expect(refused.code).toBe(1)
  expect(secretIn(refused.said)).toBe('')
})

it('only administrators are recovered, and only by name', async () => {
  app = await openOldStore(async (folder) => {
    for (const user of ['nadie', oldContents.staff.carla.userName]) {
      const refused = await recover(folder, user)
      expect(refused.code).toBe(1)
      expect(refused.said).toContain(admin.userName)
      expect(secretIn(refused.said)).toBe('')
    }
  })
  expect(
    await app.store.read
      .selectFrom('staff_alert')
      .select('id')
      .where('kind', '=', 'recovered-by-owner')
      .execute()
  ).toEqual([])
})

it('an account recovered by the owner is in the owner’s hands too, and one that ended is not recovered', () => {
  const account: Account = {
    id: 'elsa',
    role: 'administrator',
    fresh: false,
    hasTotp: true,
    secretHandlers: ['before'],
    handedAt: null,
    endedAt: null
  }
  expect(recoveredByOwner(account, 7)).toEqual({
    ok: true,
    value: { ...account, fresh: true, hasTotp: false, handedAt: 7, secretHandlers: ['before', COMMAND_LINE] }
  })
  expect(recoveredByOwner({ ...account, endedAt: 1 }, 7)).toEqual({ ok: false, failure: 'account-ended' })
  expect(recoveredByOwner({ ...account, role: 'supervisor' }, 7)).toEqual({
    ok: false,
    failure: 'not-an-administrator'
  })
})

it('npm run staff:recover asks for what is missing and does nothing', () => {
  const run = (): string =>
    execFileSync('node', ['resources/toolchain/staff-recover.mjs'], { encoding: 'utf8', stdio: 'pipe' })
  expect(run).toThrow(expect.objectContaining({ status: 2 }))
})
