import type { MethodName } from '../../../src-main/contract/method-names'
import type { Screen } from '../../../src-main/contract/screen-views'
import type { AssistedCase } from '../../../src-main/domain/case/case-state'
import { AccountBook } from './account-witness'
import { caseFault, type Authority } from './case-witness'
import { changed, facts, messagesAfter, liveCode, type Facts } from './facts'
import type { KioskUnderFire } from './kiosk-under-fire'
import { areRight, mailboxesOf, nothing } from './shown'
import type { Employee, Touch } from './touches'
import { field, parsed, plain } from './typed'

interface KeyRow {
  member_id: string
  salt: string
  hash: string
  blocked: number
}

/**
 * Watches a kiosk from outside, knowing only touches, screens and the store: says what was changed without the
 * authority that the touches gave. It does not ask the session what it thinks.
 */
export class Witness {
  shown = nothing()
  /** Keys that members set on their own way, and changes of an assisted case that became active. */
  keysSet = 0
  activated = 0
  /** Newest code on paper that stood on a screen. */
  paperCode: string | null = null
  /** Freeze codes that went to old channels, by ticket. */
  readonly freezeCodes = new Map<string, string[]>()
  readonly accounts: AccountBook
  #known: Facts | null = null
  #question: string | null = null
  #step = 'welcome'
  #commits = 0
  /** Who has signed in; who was signed in when the present touch was sent; who would be, if it is let in. */
  #actor: Employee | null = null
  #sender: Employee | null = null
  #knocking: Employee | null = null
  #caseCode: string | null = null
  /** The secrets in the present touch: the sender's own, and that of the account it names. */
  #proved = false
  #bothProved = false
  /** The secret that stands on a screen to be handed over. */
  #handedOut: string | null = null

  constructor(private readonly kiosk: KioskUnderFire) {
    this.accounts = new AccountBook(kiosk.staff)
  }

  get cedula(): string | null {
    return this.shown.cedula
  }

  async begin(): Promise<void> {
    this.#known = await facts(this.kiosk.app.store.read)
    this.#commits = this.kiosk.commits()
  }

  /** Before a touch of the kiosk's own page is sent: what authority it brings. */
  async weigh({ method, input }: Touch): Promise<void> {
    this.#sender = this.#actor
    this.#caseCode = null
    this.#proved = this.#sender !== null && field(input, 'secret') === this.#sender.secret
    const named = this.kiosk.staff.find(({ id }) => id === field(input, 'id'))
    this.#bothProved = this.#proved && named !== undefined && field(input, 'theirSecret') === named.secret
    if (method === 'identify' && this.#step === 'identify')
      this.shown = { ...nothing(), cedula: field(input, 'cedula')?.replace(/[\s-]/g, '') ?? null }
    if (method === 'answer') {
      const question = field(input, 'question')
      const answer = field(input, 'answer')
      if (question !== null && question === this.#question && answer !== null)
        this.shown.answers.set(question, answer)
    }
    if (method === 'enterCode' || method === 'enterCaseCode') {
      const live = await liveCode(this.kiosk.app.store.read, this.kiosk.clock.now())
      if (live?.code !== field(input, 'code')) return
      if (method === 'enterCode' && live?.kind === 'code') this.shown.codeOf = live.subject
      if (method === 'enterCaseCode' && live?.kind === 'case-code') this.#caseCode = live.subject
    }
    if (method === 'signIn') {
      const userName = field(input, 'userName')?.trim().toLowerCase()
      const somebody = this.kiosk.staff.find((one) => one.userName === userName && !one.ended)
      this.#knocking = somebody?.secret === field(input, 'secret') ? (somebody ?? null) : null
    }
  }

  /** A screen came back, or was pushed. What must not be on it, in words. */
  see({ view, counter }: Screen): string[] {
    this.#step = counter?.view.step ?? view.step
    this.#question = view.step === 'questions' ? view.question : null
    if (['welcome', 'notice', 'identify'].includes(view.step)) this.shown = nothing()
    const shown = counter?.view
    if (shown?.step === 'staffPeople') this.#handedOut = shown.handOut?.secret ?? null
    if (shown?.step === 'casePaperCode' && shown.code !== null) this.paperCode = shown.code
    if (!shown || !('officer' in shown)) {
      this.#actor = null
      return []
    }
    this.#actor ??= this.#knocking
    this.#knocking = null
    return this.#actor?.name === shown.officer.name
      ? []
      : [`${shown.step} for ${shown.officer.name}, who did not sign in`]
  }

  /** After touches were answered: every change that they had no authority for, in words. */
  async verdict(touches: readonly Touch[]): Promise<string[]> {
    if (this.kiosk.commits() === this.#commits) return []
    this.#commits = this.kiosk.commits()
    const before = this.#known as Facts
    const after = (this.#known = await facts(this.kiosk.app.store.read))
    const cases = this.#changedCases(before, after)
    return [
      ...this.#casesOf(cases, touches),
      ...(await this.#keysOf(before, after, cases, touches)),
      ...this.#contactsOf(before, after, cases, touches),
      ...this.#staffOf(before, after, touches),
      ...(await this.#messagesOf(before, touches))
    ]
  }

  #changedCases(before: Facts, after: Facts): { before: AssistedCase | null; after: AssistedCase }[] {
    return changed(before.cases, after.cases).flatMap((id) => {
      const now = parsed<AssistedCase>(after.cases.get(id))
      return now ? [{ before: parsed<AssistedCase>(before.cases.get(id)), after: now }] : []
    })
  }

  #casesOf(
    cases: { before: AssistedCase | null; after: AssistedCase }[],
    touches: readonly Touch[]
  ): string[] {
    const codes = touches.map(({ input }) => plain(field(input, 'freezeCode')))
    const given: Authority = {
      methods: touches.map(({ method }) => method),
      actor: this.#sender,
      secret: this.#proved,
      secretHandlers: (id) => this.accounts.handsBehind(id),
      codeOf: this.#caseCode,
      paper: touches.some(
        ({ input }) => this.paperCode !== null && plain(field(input, 'code')) === this.paperCode
      ),
      freezes: (ticket) =>
        codes.some((code) => code !== null && this.freezeCodes.get(ticket)?.includes(code)),
      alsoUndone: (cedula) => cases.some(({ after }) => after.cedula === cedula && after.state === 'undone'),
      now: this.kiosk.clock.now()
    }
    const faults = cases.flatMap(({ before, after }) => caseFault(before, after, given) ?? [])
    if (given.methods.some((method) => method === 'checkDocuments' || method === 'decideCase'))
      for (const { after } of cases) this.accounts.acted(after.id, this.#sender)
    return faults
  }

  async #keysOf(
    before: Facts,
    after: Facts,
    cases: { before: AssistedCase | null; after: AssistedCase }[],
    touches: readonly Touch[]
  ): Promise<string[]> {
    const wrong: string[] = []
    for (const id of changed(before.keys, after.keys)) {
      const row = parsed<KeyRow>(after.keys.get(id))
      const theirs = cases.filter(
        ({ before: was, after: is }) => is.memberId === id && was?.state !== is.state
      )
      const activated = theirs.find(({ after: is }) => is.state === 'active')
      if (activated) {
        this.activated++
        if (row?.hash !== activated.before?.stagedKey?.hash) wrong.push(`key of ${id} is not the staged one`)
        continue
      }
      if (theirs.some(({ after: is }) => is.state === 'undone') && row?.blocked === 1) continue
      if (this.shown.codeOf !== id) wrong.push(`key of ${id} changed without its code`)
      if (row?.blocked !== 0) wrong.push(`key of ${id} gone or blocked`)
      const hashed = { salt: row?.salt ?? '', hash: row?.hash ?? '', scrypt: 'demo' }
      const typed = touches
        .filter(({ method }) => method === 'setKey')
        .map(({ input }) => field(input, 'key'))
      const matches = await Promise.all(typed.map((key) => this.kiosk.hasher.matches(key ?? '', hashed)))
      if (!matches.includes(true)) wrong.push(`key of ${id} is none that was typed`)
      // one code, one key
      this.shown = { ...this.shown, codeOf: null, keyOf: id }
      this.keysSet++
    }
    return wrong
  }

  #contactsOf(
    before: Facts,
    after: Facts,
    cases: { before: AssistedCase | null; after: AssistedCase }[],
    touches: readonly Touch[]
  ): string[] {
    const reviewed = touches.some(({ method }) => method === 'finishReview') ? this.shown.keyOf : null
    const moved = cases
      .filter(({ before: was, after: is }) => was?.state !== is.state)
      .map(({ after: is }) => is)
    const ended = moved.filter(({ state }) => state === 'active' || state === 'undone')
    const addresses = changed(before.addresses, after.addresses).filter((id) => {
      const owner = parsed<{ member_id: string }>(after.addresses.get(id))?.member_id
      return owner !== reviewed && !ended.some(({ memberId }) => memberId === owner)
    })
    const members = changed(before.members, after.members).filter(
      (id) => id !== reviewed && !moved.some(({ memberId }) => memberId === id)
    )
    return [...addresses.map((id) => `address ${id} changed`), ...members.map((id) => `member ${id} changed`)]
  }

  #staffOf(before: Facts, after: Facts, [touch]: readonly Touch[]): string[] {
    const said = (name: string): string => field(touch?.input, name)?.trim() ?? ''
    const given = {
      method: touch?.method ?? 'show',
      id: said('id'),
      sender: this.#sender,
      proved: this.#proved,
      bothProved: this.#bothProved,
      chosen: field(touch?.input, 'secret'),
      handedOut: this.#handedOut,
      now: this.kiosk.clock.now()
    }
    return changed(before.staff, after.staff).flatMap((id) => this.accounts.fault(id, given, said) ?? [])
  }

  async #messagesOf(before: Facts, touches: readonly Touch[]): Promise<string[]> {
    const sent = (...methods: MethodName[]): boolean => touches.some(({ method }) => methods.includes(method))
    const wrong: string[] = []
    for (const { kind, recipient } of await messagesAfter(this.kiosk.app.store.read, before.messages)) {
      if (kind !== 'code' && kind !== 'key-changed') continue
      const asked = kind === 'code' ? sent('sendCode', 'resendCode') : sent('setKey')
      if (!asked) wrong.push(`a ${kind} that nobody asked for`)
      if (!mailboxesOf(this.#known as Facts, this.shown.cedula).includes(recipient))
        wrong.push(`a ${kind} to somebody else`)
      if (kind === 'code' && !areRight(this.kiosk.people, this.shown))
        wrong.push('a code without right answers')
    }
    return wrong
  }

  /** What of the people must never stand in an answer, found in a text. */
  leaks(text: string): string[] {
    return this.kiosk.people.flatMap(({ cedula, addresses }) =>
      [cedula, ...addresses].filter((secret) => text.includes(secret))
    )
  }
}
