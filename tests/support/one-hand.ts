import type { Role } from '../../src-main/contract/staff/staff-powers'
import { decide } from '../../src-main/domain/case/case'
import type { Officer } from '../../src-main/domain/case/actor'
import type { CaseEvent } from '../../src-main/domain/case/event'
import { evidenceOf } from '../../src-main/domain/case/review'
import { HOUR } from '../../src-main/domain/clock'
import { may } from '../../src-main/domain/staff/roles'
import {
  addedAccount,
  decideAccount,
  type Account,
  type AccountEvent
} from '../../src-main/domain/staff/account'
import { isWithheld, trustOf } from '../../src-main/domain/staff/account-trust'
import * as world from './case-world'
import { A_MORNING } from './test-clock'

type Who = 'villain' | 'honest'
type CaseAct = 'checked' | 'approved' | 'shortened'

/** An account, who is behind its name, and who knows its secret and has its authenticator. */
interface Held {
  account: Account
  officer: Omit<Officer, 'trust' | 'secretHandlers'>
  /** Whose name it is: a villain invents colleagues. */
  person: Who
  secret: Who
  app: Who | null
}

const HOURS = 24

/**
 * An office in which one administrator is a villain who hands out secrets, invents colleagues, waits, and asks the honest
 * administrator for help; everybody else does their work, and confirms only a colleague who stands before them.
 */
export class Office {
  now = A_MORNING
  value = world.opened()
  readonly held: Held[] = []
  /** Who really did what to the present case. */
  did = new Map<CaseAct, Who>()
  readonly trace: string[] = []
  private drawn = 0

  constructor(private readonly pick: (limit: number) => number) {
    const { ana, beto, carla, admin } = world
    this.person({ ...admin, id: 'villain' }, 'villain')
    this.person({ ...admin, id: 'pablo', cedula: '0912345675' }, 'honest')
    for (const officer of [ana, beto, carla]) this.person(officer, 'honest')
  }

  /** One thing happens. The sentence says what must not have; null: all is well. */
  step(): string | null {
    const act = [this.pass, this.handOut, this.invent, this.confirm, this.enrol][this.pick(9)]
    if (act) act.call(this)
    else return this.work()
    return null
  }

  private person({ trust: _own, secretHandlers: _none, ...officer }: Officer, person: Who): Held {
    const account = { id: officer.id, role: officer.role, fresh: false, hasTotp: false }
    const one: Held = {
      account: { ...account, secretHandlers: [], handedAt: null, endedAt: null },
      officer,
      person,
      secret: person,
      app: null
    }
    this.held.push(one)
    return one
  }

  private any(from: readonly Held[]): Held | undefined {
    return from[this.pick(Math.max(1, from.length))]
  }

  /** Who can sign in with it. */
  private hand({ secret, app }: Held): Who | null {
    return app === null || app === secret ? secret : null
  }

  private officer({ account, officer }: Held): Officer {
    return {
      ...officer,
      secretHandlers: account.secretHandlers,
      trust: trustOf(account, this.confirmers(account.id), this.now, HOURS)
    }
  }

  /** Whoever else could confirm: officers and supervisors whose account is theirs alone. */
  private confirmers(id: string): number {
    return this.held.filter(
      ({ account }) =>
        account.id !== id &&
        account.role !== 'administrator' &&
        account.endedAt === null &&
        account.secretHandlers.length === 0
    ).length
  }

  private able(act: Parameters<typeof may>[1]): Held[] {
    return this.held.filter((one) => {
      const { role, trust } = this.officer(one)
      return this.hand(one) !== null && may(role, act) && !isWithheld(trust, act)
    })
  }

  private pass(): void {
    this.now += [HOUR, 25 * HOUR, 300 * HOUR][this.pick(3)] ?? 0
  }

  private change(one: Held, event: Exclude<AccountEvent, { kind: 'added' }>): boolean {
    const decided = decideAccount(one.account, event, this.now)
    this.trace.push(`${event.by.id} ${event.kind} ${one.account.id} ${decided.ok ? 'done' : decided.failure}`)
    if (decided.ok) one.account = decided.value
    return decided.ok
  }

  /** A secret renewed or an authenticator taken off: the villain's for themselves, an honest one's for whose name it is. */
  private handOut(): void {
    const by = this.any(this.able('renew-secret'))
    const one = this.any(this.held)
    if (!by || !one) return
    const kind = this.pick(3) === 0 ? 'totpReset' : 'secretRenewed'
    if (!this.change(one, { kind, by: this.officer(by) })) return
    const receiver = this.hand(by) === 'villain' ? 'villain' : one.person
    if (kind === 'totpReset') one.app = null
    else one.secret = receiver
    // at the first sign-in it is replaced
    if (this.pick(4) > 0) one.account = { ...one.account, fresh: false }
  }

  private invent(): void {
    const by = this.any(this.able('add-staff').filter((one) => this.hand(one) === 'villain'))
    if (!by || this.held.length > 9) return
    const roles: Role[] = ['officer', 'supervisor', 'administrator']
    const role = roles[this.pick(3)] ?? 'officer'
    const id = `invented-${++this.drawn}`
    const one = this.person({ ...world.beto, id, role, cedula: id, surnames: id, address: null }, 'villain')
    one.account = { ...addedAccount({ id, role }, this.officer(by), this.now), fresh: false }
  }

  private confirm(): void {
    const by = this.any(this.able('confirm-staff'))
    const one = this.any(this.held)
    if (!by || !one || this.hand(by) === null) return
    // an honest colleague sees whose name it is, and both see the secret typed
    const seen = this.hand(by) === 'villain' ? this.hand(one) === 'villain' : this.hand(one) === 'honest'
    const known = this.hand(by) === 'villain' || one.person === 'honest'
    const supervisors = this.held.filter(
      (each) => each !== one && each.account.role === 'supervisor' && this.officer(each).trust === 'own'
    ).length
    if (seen && known) this.change(one, { kind: 'confirmed', by: this.officer(by), supervisors })
  }

  private enrol(): void {
    const one = this.any(this.held.filter((each) => this.hand(each) !== null && each.app === null))
    if (!one) return
    one.app = this.hand(one)
    one.account = { ...one.account, hasTotp: true }
  }

  /** Somebody goes on with the case as far as one person can. */
  private work(): string | null {
    const by = this.any(this.held.filter((one) => this.hand(one) !== null))
    if (!by) return null
    const officer = this.officer(by)
    const who = this.hand(by) ?? 'honest'
    switch (this.value.state) {
      case 'opened':
        if (this.does(world.documents(officer))) this.did.set('checked', who)
        this.does(world.address())
        this.does(world.code())
        return null
      case 'address-proved': {
        if (!this.does(world.review(officer))) return null
        for (const item of evidenceOf(this.value)) this.does({ kind: 'evidenceOpened', by: officer, item })
        for (const flag of this.value.review?.flags ?? [])
          this.does({ kind: 'flagAnswered', by: officer, flag, accepted: true, text: 'Visto.' })
        if (!this.does(world.approval(officer))) return null
        this.did.set('approved', who)
        this.does(world.key())
        return who === 'villain' && this.did.get('checked') === who ? 'one human was both officers' : null
      }
      case 'holding': {
        const done = this.does(world.shortening(officer, this.now))
        const both = [this.did.get('checked'), this.did.get('approved')]
        if (done && who === 'villain' && both.includes(who)) return 'one human was also the third'
        return this.anew()
      }
      default:
        return this.anew()
    }
  }

  private anew(): null {
    this.value = { ...world.opened(), openedAt: this.now, expiresAt: this.now + 72 * HOUR }
    this.did = new Map()
    return null
  }

  private does(event: CaseEvent): boolean {
    const step = decide(this.value, event, { facts: world.facts, now: this.now, policy: world.policy })
    const by = 'by' in event && 'id' in event.by ? event.by.id : 'member'
    this.trace.push(`${by} ${event.kind} ${step.ok ? 'done' : step.failure}`)
    if (step.ok) this.value = step.value.next
    return step.ok
  }
}
