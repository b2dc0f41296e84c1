import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import { openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse
let play: Play
let ticket: string
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
})
afterEach(() => app.remove())

const proved = async (): Promise<void> => {
  ticket = await play.opensCase()
  await play.checks('ana', ticket)
  await play.provesAddress()
}
const flags = async (): Promise<string[]> => {
  const { items } = await play.at('staffReview', await play.reviews('beto', ticket))
  return items.flatMap(({ item, isFlag }) => (isFlag ? [item] : []))
}
const member = () =>
  app.store.read
    .selectFrom('member')
    .selectAll()
    .where('cedula', '=', play.person.cedula)
    .executeTakeFirstOrThrow()

describe('a decision rests on what the store says', () => {
  it('the surname of who checked, and of who looks', async () => {
    const { surnames } = await member()
    await app.store.commit(anything, (tx) =>
      tx
        .updateTable('staff')
        .set({ surnames })
        .where('user_name', 'in', [staffCard('ana').userName, staffCard('beto').userName])
        .execute()
    )
    await proved()
    expect(await flags()).toEqual(['first-officer-related', 'second-officer-related'])
    expect((await play.approves('beto')).counter?.failure).toEqual({
      kind: 'case-refused',
      why: 'needs-supervisor'
    })
  })

  it('the mailbox of who checked, which is the one that the member asks for', async () => {
    await app.store.commit(anything, (tx) =>
      tx
        .updateTable('staff')
        .set({ address: 'Nueva@Correo.example' })
        .where('user_name', '=', staffCard('ana').userName)
        .execute()
    )
    await proved()
    expect(await flags()).toEqual(['first-officer-related'])
  })

  it("the office's clock: half past five in the afternoon is a usual hour, half past six is not", async () => {
    app.clock.set(Date.UTC(2026, 10, 20, 22, 30))
    await proved()
    expect(await flags()).toEqual([])
    await play.does('signOut', {})
    app.clock.advance(HOUR)
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    const { items } = await play.at('staffReview', await play.does('beginReview', {}))
    expect(items.at(-1)).toMatchObject({ item: 'off-hours', isFlag: true })
  })

  it('another record of the same person stops the case', async () => {
    const { id: _id, cedula: _cedula, ...same } = await member()
    await app.store.commit(anything, (tx) =>
      tx
        .insertInto('member')
        .values({ ...same, id: 'twin', cedula: '1714307103' })
        .execute()
    )
    ticket = await play.opensCase()
    await play.at('handOver', await play.checks('ana', ticket))
    expect(await play.at('caseOutcome', await play.does('takeScreen', {}))).toMatchObject({
      words: 'records'
    })
  })
})

describe('the record', () => {
  it('has a line of everything that happened to a case', async () => {
    await play.upToReceipt('Kz48wq2Lm')
    await play.passes(25 * HOUR)
    const lines = await app.store.read
      .selectFrom('audit')
      .select('event')
      .where('event', 'like', 'case.%')
      .orderBy('seq')
      .execute()
    expect(lines.map(({ event }) => event)).toEqual([
      'case.opened',
      'case.documentsChecked',
      'case.addressTyped',
      'case.addressGiven',
      'case.codeTyped',
      'case.reviewBegun',
      'case.approved',
      'case.keyChosen',
      'case.activated'
    ])
    const { hold_until } = await member()
    expect(hold_until).toBeGreaterThan(app.clock.now() + 200 * HOUR)
  })

  it('of a member whose change is approved tells loans to wait, from the approval on', async () => {
    await proved()
    await play.reviews('beto', ticket)
    expect((await member()).hold_until).toBeNull()
    await play.approves('beto')
    const { hold_until, contact_changed_at } = await member()
    expect(hold_until).toBe(app.clock.now() + (72 + 24 + 240) * HOUR)
    expect(contact_changed_at).toBeNull()
  })
})
