import type { Load, NoticeFate } from '../domain/case/case-facts'
import { loadWindows } from '../domain/risk'
import type { Instant } from '../domain/clock'
import type { Row } from './schema'
import type { Reader, Transaction } from './store'

/** Notes which two officers approved a case. */
export async function insertPair(
  tx: Transaction,
  pair: { caseId: string; first: string; second: string; at: Instant }
): Promise<void> {
  const { caseId, first, second, at } = pair
  await tx.insertInto('case_pair').values({ case_id: caseId, first, second, at }).execute()
}

/** How much `first` and `second` did lately: the busier of the two, and the two together, in either order. */
export async function loadOf(reader: Reader, first: string, second: string, now: Instant): Promise<Load> {
  const each = [first, second]
  const count = async (since: Instant, of: readonly string[], together: boolean): Promise<number> => {
    const query = reader
      .selectFrom('case_pair')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('at', '>', since)
    const row = await (
      together
        ? query.where('first', 'in', of).where('second', 'in', of)
        : query.where((where) => where.or([where('first', 'in', of), where('second', 'in', of)]))
    ).executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const busier = async (since: Instant): Promise<number> =>
    Math.max(await count(since, [first], false), await count(since, [second], false))
  return {
    officerHour: await busier(now - loadWindows.hour),
    officerDay: await busier(now - loadWindows.day),
    pairDay: await count(now - loadWindows.day, each, true)
  }
}

/** Other cases under way that ask for the same mailbox. */
export async function countCasesWithMailbox(
  reader: Reader,
  mailbox: string,
  cedula: string
): Promise<number> {
  const row = await reader
    .selectFrom('assisted_case')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('mailbox', '=', mailbox)
    .where('cedula', '!=', cedula)
    .where('state', 'in', ['address-given', 'address-proved', 'approved', 'holding'])
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How far messages have come, per id; an id that the store does not know is not in the answer. */
export async function messageFates(
  reader: Reader,
  ids: readonly string[]
): Promise<Record<string, NoticeFate & { answer: string | null }>> {
  if (ids.length === 0) return {}
  const rows = await reader
    .selectFrom('message')
    .select(['id', 'state', 'answer', 'settled_at'])
    .where('id', 'in', ids)
    .execute()
  return Object.fromEntries(
    rows.map(({ id, state, answer, settled_at: at }) => {
      const fate = state === 'accepted' || state === 'refused' ? state : settledAs(state)
      return [id, { state: fate, at, answer }]
    })
  )
}

/** A message that was taken back tells nobody: it counts like one that died. */
const settledAs = (state: string): NoticeFate['state'] =>
  state === 'waiting' || state === 'sending' ? 'waiting' : 'dead'

/** Every message about a case: their ids begin with the case's. */
export async function caseMessages(reader: Reader, caseId: string): Promise<Row<'message'>[]> {
  return reader
    .selectFrom('message')
    .selectAll()
    .where('id', '>=', `${caseId}.`)
    .where('id', '<', `${caseId}/`)
    .orderBy('posted_at')
    .orderBy('id')
    .execute()
}
