import { sql } from 'kysely'
import type { Reader } from '../../../src-main/store/store'

/** What must not change without authority, row by row: key → content. */
export interface Facts {
  keys: Map<string, string>
  addresses: Map<string, string>
  members: Map<string, string>
  cases: Map<string, string>
  /** Staff, alerts answered, fraud cases: everything that only staff can make. */
  staff: string
  /** How many letters there ever were. */
  letters: number
}

/** A letter as it was posted. */
export interface PostedLetter {
  kind: string
  recipient: string
}

const mapped = <R>(rows: readonly R[], id: (row: R) => string): Map<string, string> =>
  new Map(rows.map((row) => [id(row), JSON.stringify(row)]))

export async function facts(read: Reader): Promise<Facts> {
  const all = <T extends 'member_key' | 'member_address' | 'member'>(table: T) =>
    read
      .selectFrom(table as 'member')
      .selectAll()
      .execute() as Promise<unknown[]>
  const cases = await read.selectFrom('assisted_case').select(['id', 'state']).execute()
  const staff = await Promise.all([
    read.selectFrom('staff').selectAll().execute(),
    read
      .selectFrom('staff_alert')
      .select(['id', 'answered_at'])
      .where('answered_at', 'is not', null)
      .execute(),
    read.selectFrom('case_pair').selectAll().execute(),
    read.selectFrom('fraud_case').selectAll().execute()
  ])
  const letters = await sql<{ last: number | null }>`select max(rowid) as last from letter`.execute(read)
  return {
    keys: mapped((await all('member_key')) as { member_id: string }[], (row) => row.member_id),
    addresses: mapped((await all('member_address')) as { id: string }[], (row) => row.id),
    members: mapped((await all('member')) as { id: string }[], (row) => row.id),
    cases: mapped(cases, (row) => row.id),
    staff: JSON.stringify(staff),
    letters: letters.rows[0]?.last ?? 0
  }
}

/** The letters posted after the first `known` ones. */
export async function lettersAfter(read: Reader, known: number): Promise<PostedLetter[]> {
  const found = await sql<PostedLetter>`select kind, recipient from letter where rowid > ${known}`.execute(
    read
  )
  return found.rows
}

/** Ids of the rows that are not what they were, or are new. */
export function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const gone = [...before.keys()].filter((id) => !after.has(id))
  return [...gone, ...[...after].filter(([id, row]) => before.get(id) !== row).map(([id]) => id)]
}

/** The newest code that was posted, while it can still be typed, and whom it is for. */
export async function liveCode(read: Reader, now: number): Promise<{ code: string; subject: string } | null> {
  const letter = await sql<{ content: string }>`
    select content from letter where kind = 'code' order by rowid desc limit 1`.execute(read)
  const row = await sql<{ subject: string }>`
    select subject, closed_at, expires_at, wrong_tries from one_time_code order by rowid desc limit 1`.execute(
    read
  )
  const [posted] = letter.rows
  const [kept] = row.rows as {
    subject: string
    closed_at: number | null
    expires_at: number
    wrong_tries: number
  }[]
  if (!posted?.content || !kept || kept.closed_at !== null) return null
  if (kept.expires_at <= now || kept.wrong_tries >= 5) return null
  return { code: (JSON.parse(posted.content) as { code: string }).code, subject: kept.subject }
}
