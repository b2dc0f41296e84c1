import { decide } from '../../src-main/domain/case/case'
import type { Officer } from '../../src-main/domain/case/actor'
import type { CaseEffect } from '../../src-main/domain/case/case-effect'
import type { CaseEvent } from '../../src-main/domain/case/event'
import type { CaseFacts, NoticeFate } from '../../src-main/domain/case/case-facts'
import { evidenceOf } from '../../src-main/domain/case/review'
import type { AssistedCase } from '../../src-main/domain/case/case-state'
import { HOUR, MINUTE } from '../../src-main/domain/clock'
import { policies, staff } from './case-crowd'
import { anything } from './case-wildness'
import { A_MORNING } from './test-clock'
import {
  address,
  ana,
  approval,
  beto,
  carla,
  code,
  denial,
  documents,
  facts,
  here,
  key,
  opened,
  presence,
  shortening
} from './case-world'

/**
 * One member's account, the mail, and a case about it, in the hands of everybody at once: members, officers, old
 * channels, the clock and the mail server do whatever comes to their mind, mostly the next sensible thing.
 */
export class Chaos {
  value: AssistedCase = opened()
  now = A_MORNING
  readonly policy
  /** Share of events, in a hundred, that are anything by anybody. */
  private readonly wildness: number
  /** What the directory holds. */
  inUse = facts.member!.addresses.map((known) => ({ ...known }))
  everUsed = new Set(this.inUse.map(({ address }) => address))
  /** Keys that open the account: what the directory was told to hold. */
  private held = 1
  private setNow = 0
  /** Messages that went out, newest fate. */
  messages = new Map<string, { recipient: string; ahead: boolean; fate: NoticeFate }>()
  /** The case as it was before the last event, what happened, and what it did. */
  last: { before: AssistedCase; event: CaseEvent; ok: boolean; effects: readonly CaseEffect[] } | null = null
  denied = false
  /** The right code of the address that was given last was typed. */
  proved = false
  /** Who checked documents or presence, by what happened and not by what the record says. */
  readonly checkers = new Set<string>()
  readonly trace: string[] = []
  private drawn = 0

  constructor(private readonly pick: (limit: number) => number) {
    this.policy = policies[pick(policies.length)] ?? policies[0]!
    this.wildness = [3, 10, 40][pick(3)] ?? 10
  }

  /** One more where a key that is active is still staged too: it could become active again. */
  get workingKeys(): number {
    return this.held + (this.value.state === 'active' && this.value.stagedKey ? 1 : 0)
  }

  facts(): CaseFacts {
    const notices: Record<string, NoticeFate> = {}
    for (const [id, { fate }] of this.messages) notices[id] = fate
    return { ...facts, member: { ...facts.member!, addresses: this.inUse }, notices }
  }

  /** Something happens: time, mail, the directory, or an event. True when it was an event. */
  step(): boolean {
    const random = this.pick(100)
    if (random < 8) return this.pass()
    if (random < 20) return this.mail()
    if (random === 20) return this.anotherAddress()
    const event = random < 100 - this.wildness ? this.sensible() : this.wild()
    const before = this.value
    const result = decide(before, event, { facts: this.facts(), now: this.now, policy: this.policy })
    const effects = result.ok ? result.value.effects : []
    if (result.ok) this.value = result.value.next
    this.last = { before, event, ok: result.ok, effects }
    this.trace.push(`${before.state} ${event.kind} ${result.ok ? this.value.state : result.failure}`)
    this.setNow = 0
    for (const effect of effects) this.carryOut(effect)
    if (result.ok && event.kind === 'denied') this.denied = true
    if (result.ok && (event.kind === 'documentsChecked' || event.kind === 'presenceConfirmed'))
      this.checkers.add(event.by.id)
    if (result.ok && event.kind === 'addressGiven') this.proved = false
    if (result.ok && event.kind === 'codeTyped' && event.matches) this.proved = true
    return true
  }

  private pass(): boolean {
    this.now +=
      [MINUTE, 14 * MINUTE, 16 * MINUTE, 2 * HOUR, 25 * HOUR, 50 * HOUR, 300 * HOUR][this.pick(7)] ?? 0
    return false
  }

  private mail(): boolean {
    const fates = ['accepted', 'accepted', 'accepted', 'refused', 'dead'] as const
    for (const message of this.messages.values())
      if (message.fate.state === 'waiting' && this.pick(2) === 0)
        message.fate = { state: fates[this.pick(fates.length)] ?? 'accepted', at: this.now }
    return false
  }

  private anotherAddress(): boolean {
    const id = `more-${++this.drawn}`
    const known = { id, address: `${id}@correo.example` }
    this.inUse.push(known)
    this.everUsed.add(known.address)
    return false
  }

  private carryOut(effect: CaseEffect): void {
    switch (effect.do) {
      case 'post':
        this.messages.set(effect.messageId, {
          recipient: effect.recipient,
          ahead: effect.content.kind === 'case-change-ahead',
          fate: { state: 'waiting', at: null }
        })
        return
      case 'replace-address':
        this.inUse = [{ id: effect.addressId, address: effect.address }]
        return
      case 'restore-addresses':
        this.inUse = facts.member!.addresses.filter(({ id }) => effect.restore.includes(id))
        return
      case 'set-key':
        this.held = ++this.setNow
        return
      case 'lock-key':
        this.held = 0
        return
      default:
        return
    }
  }

  private id(): string {
    return `v-${++this.drawn}`
  }

  private place() {
    return this.pick(20) === 0 ? { ...here, kiosk: 'Ventanilla 2' } : here
  }

  private someone(): Officer {
    return staff[this.pick(staff.length)] ?? ana
  }

  private live(): string {
    return this.value.verification?.id ?? 'none'
  }

  /** The next thing of the usual way, sometimes by the wrong hand. */
  private sensible(): CaseEvent {
    const by = this.pick(4) === 0 ? this.someone() : null
    const live = { place: this.place(), verification: this.live() }
    switch (this.value.state) {
      case 'opened':
        return {
          ...(documents(by ?? ana) as Extract<CaseEvent, { kind: 'documentsChecked' }>),
          verificationId: this.id()
        }
      case 'documents-checked':
        return this.pick(4) === 0 ? this.again(by) : this.given(live)
      case 'address-given':
        return this.pick(4) === 0 ? this.again(by) : code({ ...live, matches: this.pick(5) > 0 })
      case 'address-proved':
        return this.review(this.pick(12) === 0 ? this.someone() : this.reviewer())
      case 'approved':
        return this.pick(4) === 0 ? this.again(by) : key(live)
      case 'holding': {
        if (this.pick(6) === 0) {
          const hasty = shortening(this.someone(), this.now + this.pick(3) * HOUR)
          return { ...hasty, text: this.pick(3) === 0 ? '' : 'Palabras.' } as CaseEvent
        }
        const renew = this.pick(4) === 0
        const drawn = this.id()
        return renew
          ? { kind: 'noticesRenewed', freezeCode: { code: drawn, mac: drawn } }
          : { kind: 'holdEnded' }
      }
      case 'active':
        return this.pick(3) === 0 ? denial({ place: this.place(), code: this.pick(2) === 0 }) : this.wild()
      default:
        return this.wild()
    }
  }

  private again(by: Officer | null): CaseEvent {
    return {
      ...(presence(by ?? ana) as Extract<CaseEvent, { kind: 'presenceConfirmed' }>),
      verificationId: this.id()
    }
  }

  private given(live: { place: typeof here; verification: string }): CaseEvent {
    const paper = this.pick(6) === 0
    return address({
      ...live,
      verificationId: this.id(),
      path: paper ? 'paper' : 'mailbox',
      paperMac: paper ? 'mac' : null,
      otherMembers: this.pick(3),
      reader: this.pick(4) === 0 ? 'somebody-else' : 'me'
    })
  }

  private reviewer(): Officer {
    const { review, documents: checked } = this.value
    return review?.needsSupervisor || checked?.needsSupervisor || this.pick(3) === 0 ? carla : beto
  }

  private review(by: Officer): CaseEvent {
    const current = this.value.review
    if (!current || current.officer !== by.id || !this.value.verification || this.pick(10) === 0)
      return { kind: 'reviewBegun', by, place: this.place(), verificationId: this.id() }
    const closed = evidenceOf(this.value).find((item) => !current.opened.includes(item))
    if (closed && this.pick(8) > 0) return { kind: 'evidenceOpened', by, item: closed }
    const open = current.flags.find((flag) => !current.answers[flag]?.accepted)
    if (open && this.pick(8) > 0)
      return { kind: 'flagAnswered', by, flag: open, accepted: this.pick(6) > 0, text: 'Visto.' }
    return approval(by, { place: this.place(), verification: this.live(), verificationId: this.id() })
  }

  /** Anything, by anybody. */
  private wild(): CaseEvent {
    const { now, drawn } = this
    const place = this.place()
    return anything(this.pick, { by: this.someone(), place, now, drawn, live: this.live(), id: this.id() })
  }
}
