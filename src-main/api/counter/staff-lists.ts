import { staffActSchema } from '../../contract/staff/staff-powers'
import { nextOf } from '../../domain/case/next'
import { may } from '../../domain/staff/roles'
import { decideAccount } from '../../domain/staff/account'
import { isWithheld, trustOf, waitsUntil } from '../../domain/staff/account-trust'
import { COMMAND_LINE } from '../../domain/staff/owner-recovery'
import { accountOf, fullName, ownSupervisors } from '../../staff/accounts'
import { findCase, openCases } from '../../store/cases'
import { allStaff, type StaffRecord } from '../../store/staff-accounts'
import { countOpenAlerts, listAlerts } from '../../store/staff-alerts'
import { officerAt, type CounterSession } from './counter-session'

/** The open cases, and what else this person can turn to. */
export async function queueFor(session: CounterSession, staff: StaffRecord) {
  const { store, settings } = session.parts
  const { trust } = officerAt(session, staff)
  const seesCases = may(staff.role, 'see-queue')
  // their own case is not theirs to see
  const open = seesCases
    ? (await openCases(store.read)).filter(({ value }) => value.cedula !== staff.cedula)
    : []
  return {
    acts: staffActSchema.options.filter((act) => may(staff.role, act) && !isWithheld(trust, act)),
    cases: open.map(({ value }) => ({
      ticket: value.ticket,
      state: value.state,
      next: nextOf(value),
      openedAt: value.openedAt,
      until: value.state === 'holding' ? (value.hold?.endsAt ?? value.expiresAt) : value.expiresAt,
      paused: value.paused !== null,
      yours: value.involved.includes(staff.id)
    })),
    alerts: may(staff.role, 'see-alerts') ? await countOpenAlerts(store.read) : null,
    hasTotp: staff.totp !== null,
    decidesFrom:
      trust !== 'new'
        ? null
        : staff.confirmers > 0
          ? ('confirmed' as const)
          : waitsUntil(accountOf(staff), settings.staff.handOutHours),
    awaiting: (await awaitingOf(session, staff)).length
  }
}

/** What supervisors are told of. */
export async function alertsOf({ parts }: CounterSession) {
  const { read } = parts.store
  const names = await namesOf(parts)
  const listed = await listAlerts(read, 200)
  return Promise.all(
    listed.map(async ({ caseId, officers, answer, detail, ...alert }) => ({
      ...alert,
      // a code, or who did it
      detail: detail && (names.get(detail) ?? detail),
      ticket: caseId === null ? null : ((await findCase(read, caseId))?.value.ticket ?? null),
      officers: officers.map((id) => names.get(id) ?? id),
      answer: answer && { ...answer, by: names.get(answer.by) ?? answer.by }
    }))
  )
}

/** Everybody who works or worked here. */
export async function peopleOf({ parts }: CounterSession) {
  const { store, clock, settings } = parts
  return (await allStaff(store.read)).map((record) => ({
    id: record.id,
    userName: record.user_name,
    name: fullName(record),
    role: record.role,
    active: record.ended_at === null,
    hasTotp: record.totp !== null,
    fresh: record.fresh === 1,
    trust: trustOf(accountOf(record), record.confirmers, clock.now(), settings.staff.handOutHours)
  }))
}

/** The people whom this one could confirm, once they have a secret of their own; the longest waiting first. */
export async function awaitingOf(session: CounterSession, staff: StaffRecord) {
  const { store, clock, settings } = session.parts
  if (!may(staff.role, 'confirm-staff')) return []
  const names = await namesOf(session.parts)
  const everybody = await allStaff(store.read)
  const by = officerAt(session, staff)
  return everybody
    .map((record) => ({ record, account: accountOf(record) }))
    .filter(({ account }) => {
      const supervisors = ownSupervisors(everybody, account.id, clock.now(), settings.staff.handOutHours)
      return decideAccount({ ...account, fresh: false }, { kind: 'confirmed', by, supervisors }, clock.now())
        .ok
    })
    .map(({ record, account }) => ({
      id: record.id,
      name: fullName(record),
      userName: record.user_name,
      role: record.role,
      hasTotp: account.hasTotp,
      fresh: account.fresh,
      handedAt: account.handedAt ?? record.added_at,
      secretHandlers: account.secretHandlers.map((id) => names.get(id) ?? id)
    }))
    .sort((one, other) => one.handedAt - other.handedAt)
}

const namesOf = async ({ store }: CounterSession['parts']): Promise<Map<string, string>> =>
  new Map([
    [COMMAND_LINE, 'Línea de comandos'],
    ...(await allStaff(store.read)).map((record) => [record.id, fullName(record)] as const)
  ])
