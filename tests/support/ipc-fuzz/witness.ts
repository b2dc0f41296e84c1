import type { MethodName } from '../../../src-main/contract/method-names'
import type { Screen } from '../../../src-main/contract/views'
import { normaliseAnswer } from '../../../src-main/domain/answers'
import { changed, facts, lettersAfter, liveCode, type Facts } from './facts'
import type { KioskUnderFire } from './kiosk-under-fire'
import type { Message } from './touches'

const field = (input: unknown, name: string): string | null => {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[name] : null
  return typeof value === 'string' ? value : null
}

/** What the person at the window has shown of themselves in this visit, by the messages alone. */
interface Shown {
  cedula: string | null
  answers: Map<string, string>
  /** Member whose code was typed while it was live. */
  codeOf: string | null
  /** Member whose key was set. */
  keyOf: string | null
}
const nothing = (): Shown => ({ cedula: null, answers: new Map(), codeOf: null, keyOf: null })

/**
 * Watches a kiosk from outside, knowing only messages, screens and the store: says what was changed without the
 * authority that the messages of this visit gave. It does not ask the session what it thinks.
 */
export class Witness {
  shown = nothing()
  /** Keys that were set with authority. */
  keysSet = 0
  #known: Facts | null = null
  #question: string | null = null
  #commits = 0

  #step = 'welcome'

  constructor(private readonly kiosk: KioskUnderFire) {}

  get cedula(): string | null {
    return this.shown.cedula
  }

  async begin(): Promise<void> {
    this.#known = await facts(this.kiosk.house.store.read)
    this.#commits = this.kiosk.commits()
  }

  /** Before a message of the kiosk's own page is sent: what authority it brings. */
  async weigh({ method, input }: Message): Promise<void> {
    if (method === 'identify' && this.#step === 'identify') {
      this.shown = { ...nothing(), cedula: field(input, 'cedula')?.replace(/[\s-]/g, '') ?? null }
    }
    if (method === 'answer') {
      const question = field(input, 'question')
      const answer = field(input, 'answer')
      if (question !== null && question === this.#question && answer !== null)
        this.shown.answers.set(question, answer)
    }
    if (method === 'enterCode') {
      const live = await liveCode(this.kiosk.house.store.read, this.kiosk.clock.now())
      if (live && live.code === field(input, 'code')) this.shown.codeOf = live.subject
    }
  }

  /** A screen came back, or was pushed. */
  see(screen: Screen): void {
    const { view } = screen
    this.#step = view.step
    this.#question = view.step === 'questions' ? view.question : null
    if (['welcome', 'notice', 'identify'].includes(view.step)) this.shown = nothing()
  }

  /** After messages were answered: every change that they had no authority for, in words. */
  async verdict(messages: readonly Message[]): Promise<string[]> {
    if (this.kiosk.commits() === this.#commits) return []
    this.#commits = this.kiosk.commits()
    const { read } = this.kiosk.house.store
    const before = this.#known as Facts
    const after = (this.#known = await facts(read))
    const sent = (...methods: MethodName[]): Message[] =>
      messages.filter(({ method }) => methods.includes(method))
    const wrong: string[] = []

    for (const id of changed(before.keys, after.keys)) {
      const typed = sent('setKey').map(({ input }) => field(input, 'key'))
      const row = JSON.parse(after.keys.get(id) ?? 'null') as {
        salt: string
        hash: string
        blocked: number
      } | null
      if (this.shown.codeOf !== id) wrong.push(`key of ${id} changed without its code`)
      if (row?.blocked !== 0) wrong.push(`key of ${id} gone or blocked`)
      const hashed = { salt: row?.salt ?? '', hash: row?.hash ?? '', scrypt: 'demo' }
      const matches = await Promise.all(typed.map((key) => this.kiosk.hasher.matches(key ?? '', hashed)))
      if (!matches.includes(true)) wrong.push(`key of ${id} is none that was typed`)
      // one code, one key
      this.shown = { ...this.shown, codeOf: null, keyOf: id }
      this.keysSet++
    }
    const reviewed = sent('finishReview').length > 0 ? this.shown.keyOf : null
    for (const id of changed(before.addresses, after.addresses))
      if (reviewed === null || memberOf(after.addresses.get(id)) !== reviewed)
        wrong.push(`address ${id} changed`)
    for (const id of changed(before.members, after.members))
      if (id !== reviewed) wrong.push(`member ${id} changed`)
    for (const id of changed(before.cases, after.cases)) {
      const state = (JSON.parse(after.cases.get(id) ?? '{}') as { state?: string }).state
      const isNew = !before.cases.has(id) && state === 'opened' && sent('openCase').length > 0
      if (!isNew && state !== 'expired') wrong.push(`case ${id} became ${state}`)
    }
    if (before.staff !== after.staff) wrong.push('something that only staff can make was made')
    for (const letter of await lettersAfter(read, before.letters)) {
      if (letter.kind === 'limit-alert') continue
      const theirs = this.addressesOf(this.shown.cedula)
      if (!theirs.includes(letter.recipient)) wrong.push(`a ${letter.kind} to somebody else`)
      const asked = letter.kind === 'code' ? sent('sendCode', 'resendCode') : sent('setKey')
      if (asked.length === 0) wrong.push(`a ${letter.kind} that nobody asked for`)
      if (letter.kind === 'code' && !this.#isIdentified()) wrong.push('a code without right answers')
    }
    return wrong
  }

  addressesOf(cedula: string | null): string[] {
    return this.kiosk.people.find((person) => person.cedula === cedula)?.addresses ?? []
  }

  /** Whether enough answers of this visit are right, by the file that the members were made of. */
  #isIdentified(): boolean {
    const person = this.kiosk.people.find(({ cedula }) => cedula === this.shown.cedula)
    const given = [...this.shown.answers]
    return (
      given.length >= 2 &&
      given.every(
        ([question, answer]) =>
          person?.answers[question] !== undefined &&
          normaliseAnswer(person.answers[question]) === normaliseAnswer(answer)
      )
    )
  }

  /** What of the people must never stand in an answer, found in a text. */
  leaks(text: string): string[] {
    return this.kiosk.people.flatMap(({ cedula, addresses }) =>
      [cedula, ...addresses].filter((secret) => text.includes(secret))
    )
  }
}

const memberOf = (row: string | undefined): string | null =>
  row === undefined ? null : (JSON.parse(row) as { member_id: string }).member_id
