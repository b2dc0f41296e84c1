import { expect, it } from 'vitest'
import { enterCaseCode, enterPaperCode } from '../../../src-main/api/counter/case-code'
import { denyChange } from '../../../src-main/api/counter/case-door'
import { freezeMac, paperMac } from '../../../src-main/api/counter/case-macs'
import { sayReader } from '../../../src-main/api/counter/give-address'
import { sentCodeMac } from '../../../src-main/api/judge-code'
import type { AssistedCase } from '../../../src-main/domain/case/case-state'
import { issueCode } from '../../../src-main/domain/recovery/one-time-code'
import { findCase } from '../../../src-main/store/cases'
import { findCode, saveCode } from '../../../src-main/store/one-time-codes'
import { anything } from '../../support/anything'
import { address, upTo } from '../../support/case-world'
import { manyTerminals, TERMINALS, type ManyTerminals } from '../../support/many-terminals'

const unknown = (value: AssistedCase): AssistedCase => ({ ...value, memberId: null })
const everywhere = <T>(work: (terminal: number) => T): T[] =>
  Array.from({ length: TERMINALS }, (_, terminal) => work(terminal))
const kindsOf = (told: readonly ({ kind: string } | null)[]): Record<string, number> =>
  told.reduce<Record<string, number>>((counts, failure) => {
    const kind = failure?.kind ?? 'right'
    return { ...counts, [kind]: (counts[kind] ?? 0) + 1 }
  }, {})
const linesOf = (counter: ManyTerminals, event: string) =>
  counter.store.read.selectFrom('audit').selectAll().where('event', '=', event).execute()

/** A case that waits for the code to its new address, the code 123456, and everybody at it. */
async function atTheCode() {
  const counter = await manyTerminals()
  const { parts, store, clock } = counter
  const value = unknown(upTo.given().value)
  await counter.keeps(value)
  const { tries } = parts.settings.code
  const code = issueCode('code-1', clock.now(), { minutes: 60, tries, resendSeconds: 60 })
  const mac = sentCodeMac(parts, code.id, '123456')
  await store.commit(anything, (tx, at) =>
    saveCode(tx, { issued: code, subject: value.id, purpose: 'case-address', mac, at })
  )
  const sessions = everywhere(() =>
    counter.at({
      step: 'caseCode',
      caseId: value.id,
      verification: 'v-address',
      code,
      messageId: null,
      delivery: 'accepted',
      resendsLeft: 3
    })
  )
  return { counter, sessions, value, code, tries }
}

it('judges no more wrong codes of a case at once than a code has tries', async () => {
  const { counter, sessions, code, tries } = await atTheCode()
  const told = await Promise.all(sessions.map((session) => enterCaseCode(session, { code: '654321' })))
  expect(kindsOf(told)).toEqual({ 'code-wrong': tries - 1, 'code-exhausted': TERMINALS - tries + 1 })
  expect(await findCode(counter.store.read, code.id)).toMatchObject({ closed_as: 'exhausted' })
  expect(await linesOf(counter, 'case.codeTyped')).toHaveLength(tries)
  const [first] = sessions
  expect(first && (await enterCaseCode(first, { code: '123456' }))).toEqual({ kind: 'code-exhausted' })
})

it('takes the right code of a case at one of many terminals', async () => {
  const { counter, sessions, value } = await atTheCode()
  const told = await Promise.all(sessions.map((session) => enterCaseCode(session, { code: '123456' })))
  expect(kindsOf(told)).toMatchObject({ right: 1 })
  expect(sessions.filter(({ turn }) => turn?.step !== 'caseCode')).toHaveLength(1)
  expect((await findCase(counter.store.read, value.id))?.value.state).toBe('address-proved')
})

it('judges a code of the paper by the case as it is, whatever was read before', async () => {
  const counter = await manyTerminals()
  const { parts } = counter
  const story = upTo.checked().do(address({ path: 'paper', address: null, reader: null, paperMac: 'mac' }))
  const value = unknown(story.value)
  if (!value.address) throw new Error('the case has no address')
  const mac = paperMac(parts.hashes, value.id, 'BCDFGHJKMN')
  await counter.keeps({ ...value, address: { ...value.address, paperMac: mac } })
  const sessions = everywhere(() =>
    counter.at({ step: 'casePaperCode', caseId: value.id, verification: 'v-address', code: null })
  )
  const told = await Promise.all(sessions.map((session) => enterPaperCode(session, { code: 'BCDFGHJKMN' })))
  expect(kindsOf(told)['right']).toBe(1)
  expect(await linesOf(counter, 'case.codeTyped')).toHaveLength(1)
})

it('denies once with one freeze code, and counts every wrong one', async () => {
  const counter = await manyTerminals()
  const { parts, store } = counter
  const value = unknown(upTo.holding().value)
  await counter.keeps({ ...value, freezeMacs: [freezeMac(parts.hashes, value.id, 'BCDFGHJK')] })
  const deny = (freezeCode: string) =>
    denyChange(counter.at({ step: 'caseDoor', purpose: 'deny' }), {
      ticket: value.ticket,
      cedula: value.cedula,
      freezeCode
    })
  const wrong = await Promise.all(everywhere(() => deny('XXXXXXXX')))
  expect(kindsOf(wrong)).toEqual({ 'case-refused': 5, 'try-later': TERMINALS - 5 })
  const alerts = await store.read.selectFrom('staff_alert').selectAll().execute()
  expect(alerts.filter(({ kind }) => kind === 'wrong-freeze-codes')).toHaveLength(1)
  const right = await Promise.all(everywhere(() => deny('BCDFGHJK')))
  expect(kindsOf(right)['right']).toBe(1)
  expect((await findCase(store.read, value.id))?.value.state).toBe('frozen')
})

it('tells of a mailbox that two ask for in the same moment', async () => {
  const counter = await manyTerminals()
  const given = { address: 'una@correo.example', warnings: [], suggestion: null, otherMembers: 0 }
  const cases = ['1712345675', '0961234564'].map((cedula, index) => ({
    ...unknown(upTo.checked().value),
    id: `case-${index}`,
    ticket: ['BCDFGHJK', 'BCDFGHJL'][index] ?? '',
    cedula
  }))
  for (const value of cases) await counter.keeps(value)
  const told = await Promise.all(
    cases.map(({ id }) =>
      sayReader(counter.at({ step: 'caseReader', caseId: id, verification: 'v-documents', given }), {
        reader: 'me'
      })
    )
  )
  expect(told).toEqual([null, null])
  const stored = await Promise.all(cases.map(({ id }) => findCase(counter.store.read, id)))
  expect(stored.map((each) => each?.value.address?.otherMembers)).toEqual([0, 1])
  expect(stored.map((each) => each?.value.address?.warnings)).toEqual([[], ['shared']])
})
