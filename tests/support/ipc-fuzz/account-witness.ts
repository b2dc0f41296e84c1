import type { MethodName } from '../../../src-main/contract/method-names'
import { handlersAfter } from '../../../src-main/domain/staff/account-trust'
import type { Employee } from './touches'

/** What the touch that came before a change of an account brought with it. */
export interface AccountAuthority {
  method: MethodName
  /** The account that the touch names. */
  id: string
  /** Who was signed in when it was sent, and whether their secret was in it. */
  sender: Employee | null
  proved: boolean
  /** The named person's own secret was in it too. */
  bothProved: boolean
  /** The secret that they chose for themselves. */
  chosen: string | null
  /** The secret that stands on the screen to be handed over. */
  handedOut: string | null
  now: number
}

/** Keeps the book of an account that changed; false: nobody had the authority. */
type Change = (person: Employee, given: AccountAuthority, staff: readonly Employee[]) => boolean

const byAdministrator = ({ sender, proved }: AccountAuthority): boolean =>
  proved && sender?.role === 'administrator'
const named = (person: Employee, { id }: AccountAuthority): boolean => id === person.id

function handOut(person: Employee, { sender, handedOut, now }: AccountAuthority): void {
  person.secret = handedOut ?? ''
  person.fresh = true
  if (!sender || sender.id === person.id) return
  person.secretHandlers = handlersAfter(person.secretHandlers, {
    id: sender.id,
    secretHandlers: sender.secretHandlers
  })
  person.handedAt = now
}

/** A supervisor in their own hands; an officer where there is no other supervisor of that kind. */
function mayConfirm(person: Employee, sender: Employee, staff: readonly Employee[]): boolean {
  if (sender.secretHandlers.length > 0 || sender.id === person.id || person.fresh) return false
  const supervisors = staff.filter(
    ({ id, role, ended, secretHandlers }) =>
      role === 'supervisor' && !ended && secretHandlers.length === 0 && id !== person.id
  )
  return sender.role === 'supervisor' || (sender.role === 'officer' && supervisors.length === 0)
}

/** By what an account may change. What is not here does not happen. */
const changes: Partial<Record<MethodName, Change>> = {
  chooseOwnSecret(person, { sender, chosen }) {
    if (person !== sender) return false
    person.secret = chosen ?? ''
    person.fresh = false
    return true
  },
  addPerson(person, given) {
    if (person.secret !== '' || !byAdministrator(given)) return false
    handOut(person, given)
    return true
  },
  renewSecret(person, given) {
    if (!byAdministrator(given) || !named(person, given)) return false
    handOut(person, given)
    return true
  },
  endPerson(person, given) {
    if (!byAdministrator(given) || !named(person, given) || person === given.sender) return false
    person.ended = true
    return true
  },
  confirmPerson(person, given, staff) {
    const { sender, proved, bothProved } = given
    if (!sender || !proved || !bothProved || !named(person, given)) return false
    if (!mayConfirm(person, sender, staff)) return false
    person.secretHandlers = []
    return true
  }
}

/** The accounts of a kiosk as they are known from outside: whoever was employed, and what came of them since. */
export class AccountBook {
  /** How often an account changed by each kind of touch. */
  readonly seen = new Map<MethodName, number>()

  /** Administrators behind those who acted on a case, by its id. */
  readonly #behind = new Map<string, readonly string[]>()

  constructor(private readonly staff: Employee[]) {}

  handsBehind(caseId: string): readonly string[] {
    return this.#behind.get(caseId) ?? []
  }

  acted(caseId: string, who: Employee | null): void {
    this.#behind.set(caseId, [...this.handsBehind(caseId), ...(who?.secretHandlers ?? [])])
  }

  /** Why an account should not have become what it is, in words; null when it may, and the book is kept. */
  fault(id: string, given: AccountAuthority, said: (name: string) => string): string | null {
    const person = this.staff.find((one) => one.id === id) ?? this.#newcomer(id, said)
    const who = given.sender?.userName ?? 'nobody signed in'
    if (person.ended || !changes[given.method]?.(person, given, this.staff))
      return `account ${person.userName} changed (${who}, ${given.method})`
    this.seen.set(given.method, (this.seen.get(given.method) ?? 0) + 1)
    return null
  }

  /** Whoever was added: what the touch said of them, and no secret yet. */
  #newcomer(id: string, said: (name: string) => string): Employee {
    const person: Employee = {
      id,
      userName: said('userName').toLowerCase(),
      name: `${said('givenNames')} ${said('surnames')}`,
      cedula: said('cedula').replace(/[\s-]/g, ''),
      role: said('role') as Employee['role'],
      secret: '',
      fresh: true,
      secretHandlers: [],
      handedAt: 0,
      ended: false
    }
    this.staff.push(person)
    return person
  }
}
