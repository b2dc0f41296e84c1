import { expect, it } from 'vitest'
import { answer } from '../../../src-main/api/member/identify'
import { enterCode, sendCode } from '../../../src-main/api/member/member-code'
import type { MemberParts } from '../../../src-main/api/member/member-parts'
import type { MemberSession } from '../../../src-main/api/member/member-session'
import { newVisit } from '../../../src-main/api/member/visit'
import { watchOwnPhone } from '../../../src-main/api/own-phone-watch'
import { settingsSchema } from '../../../src-main/contract/settings'
import type { Directory, Member } from '../../../src-main/directory/port'
import type { Hasher } from '../../../src-main/domain/hashing'
import type { Recovery } from '../../../src-main/domain/recovery/recovery-state'
import { keyedHashes } from '../../../src-main/platform/keyed-hashes'
import { sameText } from '../../../src-main/platform/same-text'
import { checkCredentials } from '../../../src-main/staff/check-credentials'
import { addAccount } from '../../../src-main/staff/accounts'
import { demoSecret } from '../../../src-main/staff/new-secret'
import { openStore } from '../../../src-main/store/open-store'
import { anything } from '../../support/anything'
import { testSeal } from '../../support/audit-record'
import { allTogether, TERMINALS } from '../../support/many-terminals'
import { memoryDialect } from '../../support/memory-dialect'
import { testClock } from '../../support/test-clock'
import { testRandom } from '../../support/test-random'

const CEDULA = '0961234564'
const settings = settingsSchema.parse({ mail: { host: 'localhost', from: 'nobody@localhost.example' } })
const rosa = {
  id: 'm1',
  cedula: CEDULA,
  birthDate: '1980-03-05',
  addresses: [{ id: 'a1', address: 'rosa@example.com', registeredAt: 0 }],
  phone: null,
  kind: 'affiliate',
  key: 'working',
  questions: ['first-pet']
} as Partial<Member> as Member

/** Nobody sends a code from a telephone here. */
const noPhone = (parts: MemberParts): MemberSession['phone'] =>
  watchOwnPhone(
    { ...parts, portal: null },
    { awaited: () => null, take: () => Promise.resolve(null), arrived: () => undefined }
  )

/** Terminals over one store, every visit at `state`. */
async function terminals(state: Recovery): Promise<{ parts: MemberParts; sessions: MemberSession[] }> {
  const clock = testClock()
  const hash = allTogether(TERMINALS)
  const directory: Partial<Directory> = {
    find: () => Promise.resolve(rosa),
    get: () => Promise.resolve(rosa),
    answersMatch: async () => {
      await hash()
      return true
    }
  }
  const hashes = keyedHashes(new TextEncoder().encode('at once'))
  const parts = {
    store: await openStore(await memoryDialect(), clock),
    directory,
    clock,
    random: testRandom('at once'),
    hashes,
    seal: { ...testSeal(), subject: hashes.subjects },
    sameText,
    settings,
    kiosk: { locales: ['es'] },
    messagePosted: () => undefined
  } as unknown as MemberParts
  const sessions = Array.from({ length: TERMINALS }, () => ({
    parts,
    visit: newVisit('es'),
    phone: noPhone(parts)
  }))
  for (const session of sessions) session.visit.state = state
  return { parts, sessions }
}

it('sends one code to a person who asks for one at every terminal at once', async () => {
  const member = { id: rosa.id, cedula: CEDULA, addresses: rosa.addresses, phone: null, keyBefore: rosa.key }
  const { parts, sessions } = await terminals({ step: 'contact', member })
  const told = await Promise.all(sessions.map((session) => sendCode(session, { addressId: 'a1' })))
  expect(told.filter((failure) => failure === null)).toHaveLength(1)
  expect(new Set(told.map((failure) => failure?.kind))).toEqual(new Set([undefined, 'resend-too-soon']))
  expect(await parts.store.read.selectFrom('message').selectAll().execute()).toHaveLength(1)
  expect(await parts.store.read.selectFrom('one_time_code').selectAll().execute()).toHaveLength(1)
})

it('judges no more wrong codes of a person at once than a code has tries', async () => {
  const member = { id: rosa.id, cedula: CEDULA, addresses: rosa.addresses, phone: null, keyBefore: rosa.key }
  const { parts, sessions } = await terminals({ step: 'contact', member })
  const [first] = sessions
  if (!first) throw new Error('no terminal')
  await sendCode(first, { addressId: 'a1' })
  for (const session of sessions) session.visit.state = first.visit.state
  const told = await Promise.all(sessions.map((session) => enterCode(session, { code: 'no code' })))
  const kinds = told.map((failure) => failure?.kind)
  expect(kinds.filter((kind) => kind === 'code-wrong')).toHaveLength(settings.code.tries - 1)
  expect(kinds.filter((kind) => kind === 'code-exhausted')).toHaveLength(TERMINALS - settings.code.tries + 1)
  const [code] = await parts.store.read.selectFrom('one_time_code').selectAll().execute()
  expect(code).toMatchObject({ closed_as: 'exhausted' })
})

it('judges no more answers for a cédula at once than the limit lets fail', async () => {
  const subject = { cedula: CEDULA, memberId: rosa.id }
  const { parts, sessions } = await terminals({ step: 'questions', subject, asked: ['first-pet'], given: [] })
  await Promise.all(sessions.map((session) => answer(session, { question: 'first-pet', answer: 'x' })))
  const judged = sessions.filter(({ visit }) => visit.state.step !== 'notConfirmed')
  expect(judged).toHaveLength(settings.questions.failuresBeforeClosing)
  // the right ones are taken back: what is left are the tries that nobody judged
  const marks = await parts.store.read
    .selectFrom('limit_mark')
    .where('rule', '=', 'identity-failed')
    .selectAll()
  expect(await marks.execute()).toHaveLength(TERMINALS - judged.length)
})

it('judges three secrets for a name that are typed at once, and lets the others wait', async () => {
  const { parts } = await terminals({ step: 'welcome' })
  const { store, random } = parts
  const hash = allTogether(settings.staff.freeTries + 1)
  const hasher: Hasher = {
    hash: () => Promise.reject(new Error('not needed here')),
    matches: async () => {
      await hash()
      return false
    }
  }
  const person = { userName: 'ana', givenNames: 'Ana', surnames: 'Ficticia', cedula: '0102030400' } as const
  const secret = await demoSecret(
    { ...hasher, hash: () => Promise.resolve({ salt: '00', hash: '00', scrypt: 'demo' }) },
    'Lluvia-2041'
  )
  await store.commit(anything, (tx, at) =>
    addAccount(tx, { ...person, address: null, role: 'officer' }, secret, { id: 'ana', at })
  )
  const signIn = { store, random, hasher, hashes: parts.hashes, seal: parts.seal, policy: settings.staff }
  const typed = { userName: 'ana', secret: 'Lluvia-0000', totp: null }
  const told = await Promise.all(Array.from({ length: TERMINALS }, () => checkCredentials(signIn, typed)))
  const kinds = told.map((result) => (result.ok ? 'right' : result.failure.kind))
  expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(settings.staff.freeTries + 1)
  expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(TERMINALS - settings.staff.freeTries - 1)
})
