import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CounterView } from '../../src-main/contract/counter/counter-views'
import { findCaseByTicket } from '../../src-main/store/cases'
import { openPlay, type Play } from '../support/counter-play'
import { openTestApp, type TestHouse } from '../support/open-app'

const NOBODYS = 'nadie.lo.tiene@correo.example'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
  ticket = await play.opensCase()
  await play.checks('ana', ticket)
  await play.does('takeScreen', {})
})
afterEach(() => app.remove())

/** A mailbox that somebody else has on record. */
async function somebodys(): Promise<string> {
  const { address } = await app.store.read
    .selectFrom('member_address')
    .innerJoin('member', 'member.id', 'member_address.member_id')
    .select('address')
    .where('cedula', '!=', play.person.cedula)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow()
  return address
}
/** Everything that the member's screens say of an address, up to the question who reads it. */
async function screensOf(address: string): Promise<CounterView[]> {
  const looked = await play.does('giveAddress', { address })
  const asked = await play.does('confirmAddress', { useSuggestion: false })
  await play.does('correctAddress', {})
  return [looked, asked].flatMap(({ counter }) => (counter ? [counter.view] : []))
}
const without = (views: readonly CounterView[], address: string): string => {
  const [mailbox = '', domain = ''] = address.split('@')
  return JSON.stringify(views)
    .replaceAll(address, 'ADDRESS')
    .replaceAll(JSON.stringify(mailbox), '"MAILBOX"')
    .replaceAll(JSON.stringify(domain), '"DOMAIN"')
}

it('the member’s screens say the same of a mailbox that others use and of one that nobody has', async () => {
  const others = await somebodys()
  const used = await screensOf(others)
  const unused = await screensOf(NOBODYS)
  expect(used.map(({ step }) => step)).toEqual(['caseAddressCheck', 'caseReader'])
  expect(without(used, others)).toBe(without(unused, NOBODYS))
})

it('officers see who else uses it: the count stands in the case and in the evidence', async () => {
  const others = await somebodys()
  await play.givesAddress(others)
  const value = (await findCaseByTicket(app.store.read, ticket))?.value
  expect(value?.address?.otherMembers).toBeGreaterThan(0)
  expect(value?.address?.warnings).toContain('shared')
})

it('addresses typed are limited and recorded; another check of the document begins anew', async () => {
  for (let tries = 1; tries <= 10; tries++) {
    const { counter } = await play.does('giveAddress', { address: `intento${tries}@correo.example` })
    expect(counter?.view.step).toBe('caseAddressCheck')
    await play.does('correctAddress', {})
  }
  const refused = await play.does('giveAddress', { address: await somebodys() })
  expect(refused.counter).toMatchObject({ view: { step: 'caseAddress' }, failure: { kind: 'address-tries' } })
  const lines = await app.store.read
    .selectFrom('audit')
    .select('extras')
    .where('event', '=', 'case.addressTyped')
    .orderBy('seq')
    .execute()
  expect(lines.map(({ extras }) => JSON.parse(extras) as unknown)).toEqual(
    Array.from({ length: 10 }, (_, at) => ({ ticket, tries: at + 1 }))
  )
  const alerts = await app.store.read.selectFrom('staff_alert').select('kind').execute()
  expect(alerts).toEqual([{ kind: 'addresses-tried' }])
  await play.does('leaveCase', {})
  await play.checks('beto', ticket)
  await play.does('takeScreen', {})
  const again = await play.does('giveAddress', { address: NOBODYS })
  expect(again.counter?.view.step).toBe('caseAddressCheck')
})
