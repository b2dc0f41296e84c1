import { openCaseStates } from '../contract/case/case-words'
import { assistedCaseSchema, type AssistedCase } from '../domain/case/case-state'
import type { Instant } from '../domain/clock'
import type { Reader, Transaction } from './store'

/** A case as it was loaded. `version` goes back with the change, so that nobody overwrites what they have not seen. */
export interface StoredCase {
  value: AssistedCase
  version: number
}

export async function findCase(reader: Reader, id: string): Promise<StoredCase | null> {
  return parsed(await cases(reader).where('id', '=', id).executeTakeFirst())
}

export async function findCaseByTicket(reader: Reader, ticket: string): Promise<StoredCase | null> {
  return parsed(await cases(reader).where('ticket', '=', ticket).executeTakeFirst())
}

/** The last case of this cédula that was opened, whatever became of it. */
export async function findLastCase(reader: Reader, cedula: string): Promise<StoredCase | null> {
  const query = cases(reader).where('cedula', '=', cedula).orderBy('opened_at', 'desc').orderBy('id')
  return parsed(await query.executeTakeFirst())
}

/** The one case of this cédula in which something may still happen before a change is active. */
export async function findOpenCase(reader: Reader, cedula: string): Promise<StoredCase | null> {
  return parsed(
    await cases(reader).where('cedula', '=', cedula).where('state', 'in', openCaseStates).executeTakeFirst()
  )
}

/** Every case in which something may still happen, oldest first. */
export async function openCases(reader: Reader): Promise<StoredCase[]> {
  const rows = await cases(reader).where('state', 'in', openCaseStates).orderBy('opened_at').execute()
  return rows.flatMap((row) => parsed(row) ?? [])
}

/** The cases that have to be looked at by themselves now. */
export async function dueCases(reader: Reader, now: Instant): Promise<StoredCase[]> {
  const rows = await cases(reader).where('due_at', '<=', now).orderBy('due_at').execute()
  return rows.flatMap((row) => parsed(row) ?? [])
}

/** When the next case has to be looked at, or null when none has to. */
export async function nextDueCase(reader: Reader): Promise<Instant | null> {
  const row = await reader
    .selectFrom('assisted_case')
    .select((select) => select.fn.min('due_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

export async function insertCase(tx: Transaction, value: AssistedCase): Promise<void> {
  await tx
    .insertInto('assisted_case')
    .values({
      id: value.id,
      ticket: value.ticket,
      cedula: value.cedula,
      opened_at: value.openedAt,
      version: 1,
      ...columns(value)
    })
    .execute()
}

/** Saves the case. False when somebody else changed it since it was loaded: then nothing was saved. */
export async function saveCase(tx: Transaction, value: AssistedCase, version: number): Promise<boolean> {
  const result = await tx
    .updateTable('assisted_case')
    .set({ ...columns(value), version: version + 1 })
    .where('id', '=', value.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

const cases = (reader: Reader) => reader.selectFrom('assisted_case').select(['body', 'version'])

function parsed(row: { body: string; version: number } | undefined): StoredCase | null {
  return row ? { value: assistedCaseSchema.parse(JSON.parse(row.body)), version: row.version } : null
}

function columns(value: AssistedCase) {
  return {
    state: value.state,
    mailbox: value.address?.address ?? null,
    due_at: dueAt(value),
    body: JSON.stringify(value)
  }
}

function dueAt(value: AssistedCase): Instant | null {
  if (value.state === 'holding') return value.hold?.endsAt ?? value.expiresAt
  return openCaseStates.some((state) => state === value.state) ? value.expiresAt : null
}
