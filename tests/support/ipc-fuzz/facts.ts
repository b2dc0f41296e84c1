import { sql } from 'kysely'
import type { Row } from '../../../src-main/store/schema'
import type { Reader } from '../../../src-main/store/store'

/** What must not change without authority, row by row: key → content. */
export interface Facts {
  keys: Map<string, string>
  addresses: Map<string, string>
  members: Map<string, string>
  cases: Map<string, string>
  /** Accounts. */
  staff: Map<string, string>
  /** How many messages there ever were. */
  messages: number
}

/** A message as it was posted. */
export interface PostedMessage {
  kind: string
  recipient: string
}

type What = 'keys' | 'addresses' | 'members' | 'cases' | 'staff' | 'messages'

/** All of it in one question: it is asked after every touch that wrote something. */
export async function facts(read: Reader): Promise<Facts> {
  const { rows } = await sql<{ what: What; id: string; fact: string }>`
    select 'keys' as what, member_id as id, json_object('salt', salt, 'hash', hash, 'blocked', blocked,
      'set_at', set_at, 'expires_at', expires_at) as fact from member_key
    union all select 'addresses', id, json_object('member_id', member_id, 'address', address,
      'retired_at', retired_at, 'disowned_at', disowned_at) from member_address
    union all select 'members', id, json_object('id', id, 'cedula', cedula, 'phone', phone, 'deceased', deceased,
      'phone_disowned_at', phone_disowned_at, 'contact_changed_at', contact_changed_at,
      'hold_until', hold_until) from member
    union all select 'cases', id, body from assisted_case
    union all select 'staff', id, json_object('role', role, 'salt', salt, 'hash', hash, 'fresh', fresh,
      'totp', totp, 'address', address, 'ended_at', ended_at, 'secret_handlers', secret_handlers, 'handed_at', handed_at) from staff
    union all select 'messages', '', coalesce(max(rowid), 0) from message`.execute(read)
  const of = (what: What): Map<string, string> =>
    new Map(rows.filter((row) => row.what === what).map(({ id, fact }) => [id, fact]))
  return {
    keys: of('keys'),
    addresses: of('addresses'),
    members: of('members'),
    cases: of('cases'),
    staff: of('staff'),
    messages: Number(of('messages').get('') ?? 0)
  }
}

/** The messages posted after the first `known` ones. */
export async function messagesAfter(read: Reader, known: number): Promise<PostedMessage[]> {
  const found = await sql<PostedMessage>`select kind, recipient from message where rowid > ${known}`.execute(
    read
  )
  return found.rows
}

/** Ids of the rows that are not what they were, or are new. */
export function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const gone = [...before.keys()].filter((id) => !after.has(id))
  return [...gone, ...[...after].filter(([id, row]) => before.get(id) !== row).map(([id]) => id)]
}

/** The newest code that was posted, while it can still be typed, and whom it is for: a member, or a case. */
export async function liveCode(
  read: Reader,
  now: number
): Promise<{ code: string; subject: string; kind: string } | null> {
  const message = await sql<{ content: string; kind: string }>`
    select content, kind from message where kind in ('code', 'case-code') order by rowid desc limit 1`.execute(
    read
  )
  const row = await sql<Row<'one_time_code'>>`
    select * from one_time_code order by rowid desc limit 1`.execute(read)
  const [posted] = message.rows
  const [kept] = row.rows
  if (!posted?.content || !kept || kept.closed_at !== null) return null
  if (kept.expires_at <= now || kept.wrong_tries >= 5) return null
  const { code } = JSON.parse(posted.content) as { code: string }
  return { code, subject: kept.subject, kind: posted.kind }
}

/** The messages that tell of a change: their ids, and the freeze codes in them. */
export async function noticesWaiting(
  read: Reader
): Promise<{ id: string; ticket: string; freezeCode: string | null }[]> {
  const rows = await read
    .selectFrom('message')
    .select(['id', 'content'])
    .where('kind', 'like', 'case-change%')
    .where('state', '=', 'waiting')
    .execute()
  return rows.map(({ id, content }) => {
    const { ticket, freezeCode } = JSON.parse(content) as { ticket: string; freezeCode?: string }
    return { id, ticket, freezeCode: freezeCode ?? null }
  })
}

/** The last traces that people left. The kiosk's own jobs may write at any moment. */
export async function traces(read: Reader): Promise<string> {
  const { rows } = await sql`
    select (select rowid from audit where actor <> 'kiosk' order by rowid desc limit 1) as line,
      (select max(rowid) from limit_mark) as mark, (select max(rowid) from one_time_code) as code`.execute(
    read
  )
  return JSON.stringify(rows)
}
