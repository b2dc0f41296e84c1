import { expect, it } from 'vitest'
import { actOnCase } from '../../../src-main/api/case/act-on-case'
import type { CounterParts } from '../../../src-main/api/counter/counter-parts'
import type { CounterSession } from '../../../src-main/api/counter/counter-session'
import { confirmPerson } from '../../../src-main/api/counter/staff-people'
import { chooseOwnSecret, confirmTotp, setUpStaff } from '../../../src-main/api/counter/staff-sign-in'
import { drawSetUpCode } from '../../../src-main/staff/set-up'
import { drawTotpSecret } from '../../../src-main/staff/totp'
import { auditChainId } from '../../../src-main/store/audit-chain-id'
import { findCase } from '../../../src-main/store/cases'
import { installationSecret } from '../../../src-main/store/installation'
import { openStore } from '../../../src-main/store/open-store'
import { findStaff, putStaffAccount, putStaffSecret } from '../../../src-main/store/staff-accounts'
import type { Store, Transaction } from '../../../src-main/store/store'
import { anything } from '../../support/anything'
import { ana, beto, carla, opened } from '../../support/case-world'
import { anySecret, allTogether, manyTerminals, TERMINALS } from '../../support/many-terminals'
import { memoryDialect } from '../../support/memory-dialect'
import { testClock } from '../../support/test-clock'
import { testRandom } from '../../support/test-random'
import { TOTP, Secret } from 'otpauth'

/** Does `between` once, right after the commit of this number: what was read before it is old by then. */
function between(store: Store, commits: number, work: (tx: Transaction) => Promise<void>): Store {
  let left = commits
  return {
    ...store,
    async commit(whom, doing) {
      const done = await store.commit(whom, doing)
      if (--left === 0) await store.commit(anything, work)
      return done
    }
  }
}

const ended = (id: string) => (tx: Transaction) =>
  putStaffAccount(tx, { id, secretHandlers: [], handedAt: null, endedAt: 1 })
const codeOf = (secret: string, timestamp: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp })
/** Takes every secret, when everybody has come with theirs. */
const hasherFor = (everybody: number): CounterParts['hasher'] => {
  const together = allTogether(everybody)
  return {
    hash: async () => (await together(), { salt: 's', hash: 'new', scrypt: 'demo' }),
    matches: () => Promise.resolve(true)
  }
}

it('makes the first people once, of two who type them at once', async () => {
  const { at, parts, store, clock } = await manyTerminals({ hasher: hasherFor(6) })
  const of = (terminal: string) =>
    (['administrator', 'officer', 'officer'] as const).map((role, index) => ({
      userName: `${terminal}${index}`,
      givenNames: 'Ana',
      surnames: 'Ficticia',
      cedula: `17100340${terminal === 'a' ? 1 : 2}${index}`,
      address: null,
      role,
      secret: 'Neblina-77'
    }))
  const told = await Promise.all(
    ['a', 'b'].map((terminal) => {
      const session = at({ step: 'staffSetUp', stage: 'people' })
      const setUp = drawSetUpCode(parts.random, clock.now(), 60)
      session.setUp = setUp
      return setUpStaff(session, { code: setUp.code, people: of(terminal) })
    })
  )
  expect(told).toEqual([null, { kind: 'step-over' }])
  const names = await store.read.selectFrom('staff').select('user_name').orderBy('user_name').execute()
  expect(names.map(({ user_name }) => user_name)).toEqual(['a0', 'a1', 'a2'])
})

it('takes one authenticator of those that are shown for an account at once', async () => {
  const { at, employs, parts, store, clock } = await manyTerminals()
  await employs(ana)
  const secrets = Array.from({ length: TERMINALS }, () => drawTotpSecret(parts.random))
  const told = await Promise.all(
    secrets.map((secret) =>
      confirmTotp(at({ step: 'staffTotp', staffId: ana.id, secret }), { totp: codeOf(secret, clock.now()) })
    )
  )
  expect(told.filter((failure) => failure === null)).toHaveLength(1)
  const kept = await findStaff(store.read, ana.id)
  expect(kept?.totp).toBe(secrets[told.indexOf(null)])
  expect(kept?.totp_step).not.toBeNull()
})

it('puts no secret of their own in the place of one that was handed out meanwhile', async () => {
  let renew = (): Promise<void> => Promise.resolve()
  const hasher: CounterParts['hasher'] = {
    hash: async () => (await renew(), { salt: 's', hash: 'own', scrypt: 'demo' }),
    matches: () => Promise.resolve(false)
  }
  const { at, employs, store } = await manyTerminals({ hasher })
  await employs(ana)
  const handedOut = anySecret('handed out')
  renew = () => store.commit(anything, (tx) => putStaffSecret(tx, ana.id, handedOut, true))
  const session: CounterSession = at({ step: 'staffOwnSecret', staffId: ana.id })
  const typed = { secret: 'Neblina-77', repeat: 'Neblina-77' }
  expect(await chooseOwnSecret(session, typed)).toEqual({ kind: 'step-over' })
  expect(await findStaff(store.read, ana.id)).toMatchObject({ hash: 'handed out', fresh: 1 })
})

it.each([
  ['who confirms has no account any more', ended(carla.id)],
  [
    'the secret that was typed is another by now',
    (tx: Transaction) => putStaffSecret(tx, ana.id, anySecret('other'), false)
  ]
])('confirms nobody where %s', async (_when, meanwhile) => {
  const counter = await manyTerminals({ hasher: hasherFor(1) })
  await counter.employs(ana, carla)
  const handed = { id: ana.id, secretHandlers: ['admin'], handedAt: 0, endedAt: null }
  await counter.store.commit(anything, (tx) => putStaffAccount(tx, handed))
  const staff = await findStaff(counter.store.read, carla.id)
  if (!staff) throw new Error('nobody to confirm')
  const turn = { step: 'staffAwaiting', staffId: carla.id } as const
  const session = counter.at(turn)
  // the secret is judged in two commits; then this happens
  const store = between(counter.store, 2, meanwhile)
  const confirming = { ...session, parts: { ...session.parts, store } }
  const typed = { id: ana.id, theirSecret: 'x', theirTotp: null, secret: 'y', totp: null }
  expect(await confirmPerson(confirming, typed, { turn, staff })).toEqual({ kind: 'step-over' })
  expect((await findStaff(counter.store.read, ana.id))?.secret_handlers).toBe('["admin"]')
})

it('does nothing to a case for whom has no account any more', async () => {
  const { parts, store, keeps, employs } = await manyTerminals()
  const value = { ...opened(), memberId: null }
  await keeps(value)
  await employs(beto)
  await store.commit(anything, ended(beto.id))
  expect(await actOnCase(parts, value.id, { kind: 'paused', by: beto })).toEqual({
    ok: false,
    failure: 'overtaken'
  })
  expect((await findCase(store.read, value.id))?.value.paused).toBeNull()
})

it('draws the secret and the chain of an installation once, of many first starts at once', async () => {
  const store = await openStore(await memoryDialect(), testClock())
  const random = testRandom('first starts')
  const starts = Array.from({ length: TERMINALS }, async () =>
    [
      Buffer.from(await installationSecret(store, random)).toString('hex'),
      await auditChainId(store, random)
    ].join()
  )
  expect(new Set(await Promise.all(starts)).size).toBe(1)
})
