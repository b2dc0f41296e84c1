import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../../src-main/domain/clock'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { personAt, type Person } from '../../support/person'

let app: TestHouse
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.remove())

const NEW_KEY = 'Colibri2468'

describe('a member who can open the mailbox', () => {
  it('leaves with a key that works; the old one no longer does; every address is told', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    await rosa.asksForCode()
    await rosa.typesCode(await rosa.readsCode())
    expect((await rosa.setsKey(NEW_KEY)).view).toMatchObject({
      step: 'done',
      firstKey: false,
      unblocked: false
    })
    expect((await rosa.triesKey(NEW_KEY)).view).toMatchObject({ tried: 'works' })
    expect((await rosa.triesKey(rosa.oldKey)).view).toMatchObject({ tried: 'fails' })
    await app.outboxWorker.quiet()
    const told = app.mail.to(rosa.addresses[0] ?? '').at(-1)
    expect(told?.text).not.toContain(NEW_KEY)
    expect(told?.text).not.toContain(rosa.cedula)
    expect(told?.header('auto-submitted')).toBe('auto-generated')
  })

  it('with a blocked key is unblocked and has a new key in this one visit', async () => {
    const milton = await personAt(app, 'blocked')
    await milton.identifies()
    await milton.asksForCode()
    await milton.typesCode(await milton.readsCode())
    expect((await milton.setsKey(NEW_KEY)).view).toMatchObject({ step: 'done', unblocked: true })
    expect((await milton.triesKey(NEW_KEY)).view).toMatchObject({ tried: 'works' })
  })

  it.each(['expired', 'first-key'] as const)('with the story «%s» ends with a working key', async (story) => {
    const person = await personAt(app, story)
    await person.identifies()
    await person.asksForCode()
    await person.typesCode(await person.readsCode())
    expect((await person.setsKey(NEW_KEY)).view).toMatchObject({ firstKey: story === 'first-key' })
    expect((await person.triesKey(NEW_KEY)).view).toMatchObject({ tried: 'works' })
  })

  it('with two addresses chooses one, and both are told', async () => {
    const jose = await personAt(app, 'two-addresses')
    await jose.identifies()
    await jose.asksForCode(1)
    await jose.typesCode(await jose.readsCode(1))
    await jose.setsKey(NEW_KEY)
    await app.outboxWorker.quiet()
    for (const address of jose.addresses) expect(app.mail.to(address).at(-1)?.text).toMatch(/clave/i)
    expect(app.mail.to(jose.addresses[0] ?? '')).toHaveLength(1)
  })
})

describe('a member who cannot open the mailbox', () => {
  it('gets a case with a ticket; whoever asks again is told no number, no state and no time', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    expect((await rosa.does('cannotOpenMailbox', {})).view).toMatchObject({ reason: 'cannot-open' })
    const opened = await rosa.does('openCase', {})
    expect(opened.view).toMatchObject({ opened: { waitsHours: 72 } })
    await rosa.does('finish', {})
    await rosa.identifies()
    await rosa.does('cannotOpenMailbox', {})
    const again = await rosa.does('openCase', {})
    const nothing = { step: 'caseOpened', opened: null }
    expect(again.view).toEqual(nothing)
    await rosa.does('finish', {})
    await rosa.failsToIdentify()
    const stranger = await rosa.does('openCase', {})
    expect(stranger.view).toEqual(nothing)
    const ticket = opened.view.step === 'caseOpened' ? opened.view.opened?.ticket : undefined
    expect(ticket).toMatch(/^[B-Z]{8}$/)
    for (const screen of [again, stranger]) expect(JSON.stringify(screen)).not.toContain(ticket)
  })

  it('without an address on file is offered the case at once', async () => {
    const zoila = await personAt(app, 'no-email')
    expect((await zoila.identifies()).view).toMatchObject({ step: 'caseOffer', reason: 'no-address' })
  })
})

describe('somebody who is not the member', () => {
  it('sees the same steps and words for an unknown cédula as for wrong answers', async () => {
    const rosa = await personAt(app, 'email')
    const stranger: Person = { ...rosa, cedula: '3012345678' }
    const seen = []
    for (const cedula of [rosa.cedula, stranger.cedula]) {
      await rosa.startsUp()
      const shown = [await rosa.does('identify', { cedula })]
      for (let last = shown[0]; last?.view.step === 'questions'; last = shown.at(-1))
        shown.push(await rosa.does('answer', { question: last.view.question, answer: 'nadie sabe' }))
      seen.push(shown.map(({ view, failure }) => ({ ...view, question: undefined, failure })))
      await rosa.does('finish', {})
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.at(-1)).toMatchObject({ step: 'notConfirmed', mayRetry: true })
  })

  it('closes self-service after five failed identities, for 24 hours, across a restart; never the assisted way', async () => {
    let rosa = await personAt(app, 'email')
    for (let time = 1; time <= 5; time++) {
      const shown = await rosa.failsToIdentify()
      expect(shown.view).toMatchObject({ step: 'notConfirmed', mayRetry: time < 5 })
      await rosa.does('finish', {})
    }
    app = await app.reopened()
    rosa = await personAt(app, 'email')
    expect((await rosa.identifies()).view).toMatchObject({ step: 'notConfirmed', mayRetry: false })
    expect((await rosa.does('openCase', {})).view.step).toBe('caseOpened')
    await rosa.does('finish', {})
    app.clock.advance(24 * HOUR)
    expect((await rosa.identifies()).view.step).toBe('contact')
  })
})

describe('the code', () => {
  it('is void after five wrong tries; a new one works; the old one does not', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    await rosa.asksForCode()
    const first = await rosa.readsCode()
    const wrong = first === '000000' ? '111111' : '000000'
    for (let left = 4; left >= 1; left--)
      expect((await rosa.typesCode(wrong)).failure).toEqual({ kind: 'code-wrong', triesLeft: left })
    expect((await rosa.typesCode(wrong)).failure).toEqual({ kind: 'code-exhausted' })
    expect((await rosa.typesCode(first)).failure).toEqual({ kind: 'code-exhausted' })
    app.clock.advance(60 * SECOND)
    await rosa.does('resendCode', {})
    const second = await rosa.readsCode()
    expect(second).not.toBe(first)
    expect((await rosa.typesCode(second)).view.step).toBe('key')
  })

  it('is refused after ten minutes, taken in the last second', async () => {
    const rosa = await personAt(app, 'email')
    for (const [after, told] of [
      [10 * MINUTE, 'code-expired'],
      [10 * MINUTE - SECOND, undefined]
    ] as const) {
      await rosa.identifies()
      await rosa.asksForCode()
      const code = await rosa.readsCode()
      // the person keeps touching: not idle
      for (let passed = 0; passed < after; passed += 30 * SECOND) {
        app.clock.advance(Math.min(30 * SECOND, after - passed))
        await rosa.does('stayActive', {})
      }
      expect((await rosa.typesCode(code)).failure?.kind).toBe(told)
      await rosa.does('finish', {})
    }
  })

  it('is replaced by a new one', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    await rosa.asksForCode()
    const old = await rosa.readsCode()
    expect((await rosa.does('resendCode', {})).failure).toEqual({ kind: 'resend-too-soon', waitSeconds: 60 })
    app.clock.advance(59 * SECOND)
    await rosa.does('stayActive', {})
    expect((await rosa.does('resendCode', {})).failure).toEqual({ kind: 'resend-too-soon', waitSeconds: 1 })
    app.clock.advance(1 * SECOND)
    await rosa.does('resendCode', {})
    await rosa.readsCode()
    expect((await rosa.typesCode(old)).failure?.kind).toBe('code-wrong')
  })

  it('is sent five times a day at most, counted across restarts; then the case is offered', async () => {
    let rosa = await personAt(app, 'email')
    for (let time = 1; time <= 5; time++) {
      await rosa.identifies()
      expect((await rosa.asksForCode()).view).toMatchObject({ step: 'code', resendsLeft: 5 - time })
      await rosa.does('finish', {})
      app.clock.advance(61 * SECOND)
    }
    app = await app.reopened()
    rosa = await personAt(app, 'email')
    await rosa.identifies()
    const refused = await rosa.asksForCode()
    expect(refused.failure).toEqual({ kind: 'codes-used-up' })
    expect(refused.view).toMatchObject({ step: 'caseOffer', reason: 'codes-used-up' })
  })

  it('dies with the visit', async () => {
    const rosa = await personAt(app, 'email')
    await rosa.identifies()
    await rosa.asksForCode()
    const code = await rosa.readsCode()
    await rosa.does('finish', {})
    app.clock.advance(61 * SECOND)
    await rosa.identifies()
    await rosa.asksForCode()
    expect((await rosa.typesCode(code)).failure?.kind).toBe('code-wrong')
  })
})
