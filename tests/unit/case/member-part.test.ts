import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-main/domain/clock'
import { A_MORNING } from '../../support/test-clock'
import type { CaseStory } from '../../support/case-world'
import {
  address,
  ana,
  beto,
  carla,
  code,
  documents,
  findings,
  here,
  presence,
  review,
  upTo
} from '../../support/case-world'

describe('opened → documents checked', () => {
  it('keeps outcomes and who made them, and opens the next act for fifteen minutes', () => {
    const { value } = upTo.opened().do(documents())
    expect(value).toMatchObject({
      state: 'documents-checked',
      involved: ['ana'],
      documents: { officer: 'ana', kind: 'cedula', checks: findings.outcomes, conditions: [] },
      verification: { act: 'give-address', kiosk: here.kiosk, officers: ['ana'], at: A_MORNING }
    })
  })

  it('asks for every check of the document, and for no other', () => {
    const { photo: _left, ...without } = findings.outcomes
    expect(upTo.opened().try(documents(ana, { ...findings, outcomes: without }))).toMatchObject({
      failure: 'answers-incomplete'
    })
    const more = { ...findings.outcomes, power: 'in-order' }
    expect(upTo.opened().try(documents(ana, { ...findings, outcomes: more }))).toMatchObject({
      failure: 'answers-incomplete'
    })
    const odd = { ...findings.outcomes, photo: 'perhaps' }
    expect(upTo.opened().try(documents(ana, { ...findings, outcomes: odd }))).toMatchObject({
      failure: 'answers-incomplete'
    })
    expect(upTo.opened().try(documents(ana, { ...findings, kind: 'library-card' }))).toMatchObject({
      failure: 'answers-incomplete'
    })
  })

  it('asks a reason for a doubt, and words for the reason "other"', () => {
    const doubt = { ...findings, outcomes: { ...findings.outcomes, photo: 'doubt' } }
    expect(upTo.opened().try(documents(ana, doubt))).toMatchObject({ failure: 'reason-missing' })
    expect(upTo.opened().try(documents(ana, { ...doubt, reasons: { photo: 'other' } }))).toMatchObject({
      failure: 'reason-missing'
    })
    const { value } = upTo.opened().do(documents(ana, { ...doubt, reasons: { photo: 'old-photo' } }))
    expect(value.documents).toMatchObject({ conditions: ['photo-doubt'], needsSupervisor: true })
  })
})

describe('documents checked → address given → address proved', () => {
  it('takes the address with the verification of the documents, once', () => {
    const story = upTo.checked().do(address())
    expect(story.value).toMatchObject({
      state: 'address-given',
      address: { address: 'nueva@correo.example', reader: 'me', path: 'mailbox', provedAt: null },
      verification: { id: 'v-address', act: 'prove-address', officers: ['ana'] }
    })
    expect(story.try(address())).toMatchObject({ failure: 'verification-missing' })
  })

  it('takes a corrected address while the first waits for its code', () => {
    const story = upTo.given().do(address({ verification: 'v-address', address: 'otra@correo.example' }))
    expect(story.value.address?.address).toBe('otra@correo.example')
  })

  it('wants an address and its reader, or a code on paper', () => {
    expect(upTo.checked().try(address({ address: null }))).toMatchObject({ failure: 'answers-incomplete' })
    expect(upTo.checked().try(address({ reader: null }))).toMatchObject({ failure: 'answers-incomplete' })
    expect(upTo.checked().try(address({ path: 'paper' }))).toMatchObject({ failure: 'answers-incomplete' })
  })

  it('is proved by the code typed back', () => {
    const { value } = upTo.given().do(code())
    expect(value).toMatchObject({ state: 'address-proved', verification: null })
    expect(value.address?.provedAt).toBe(A_MORNING + 2 * MINUTE)
    expect(upTo.given().try(code({ matches: false }))).toMatchObject({ failure: 'code-wrong' })
  })

  it('counts wrong codes for one on paper, says after the last that a new one is to be had, and still takes the right one', () => {
    const story = upTo.checked().do(address({ path: 'paper', paperMac: 'mac' }))
    expect(story.value.address).toMatchObject({ path: 'paper', address: null, reader: null })
    for (let tries = 0; tries < story.policy.paperTries; tries++) story.do(code({ matches: false }))
    expect(story.try(code({ matches: false }))).toMatchObject({ failure: 'code-used-up' })
    expect(story.do(code()).value.state).toBe('address-proved')
  })

  it('waits three days from each step', () => {
    const story = upTo.given()
    expect(story.value.expiresAt).toBe(A_MORNING + MINUTE + 72 * HOUR)
  })
})

describe('coming back', () => {
  it('opens the act that waits, after a new check of the person', () => {
    const back = (story: CaseStory) => story.later(30 * HOUR).do(presence(carla)).value.verification?.act
    expect(back(upTo.checked())).toBe('give-address')
    expect(back(upTo.given())).toBe('prove-address')
    expect(back(upTo.approved())).toBe('choose-key')
    expect(back(upTo.proved())).toBe('withdraw')
    expect(back(upTo.holding().later(-25 * HOUR))).toBe('withdraw')
    expect(upTo.opened().try(presence())).toMatchObject({ failure: 'wrong-state' })
  })

  it('makes whoever confirmed the person unable to approve', () => {
    const story = upTo
      .given()
      .do(presence(beto))
      .do(code({ verification: 'v-presence' }))
    expect(story.try(review(beto))).toMatchObject({ failure: 'same-officer' })
  })

  it('tells supervisors and opens nothing when somebody else came', () => {
    const other = { ...findings, outcomes: { ...findings.outcomes, photo: 'differs' } }
    const story = upTo.approved().do(presence(carla, { ...other, reasons: { photo: 'another-person' } }))
    expect(story.value.verification).toBeNull()
    expect(story.effects).toEqual([
      { do: 'raise-alert', alert: 'condition-stop', officers: ['carla'], detail: 'photo-differs' }
    ])
  })

  it('wants a supervisor for a doubt that the first check did not have', () => {
    const doubt = { ...findings, outcomes: { ...findings.outcomes, photo: 'doubt' } }
    const event = { ...doubt, reasons: { photo: 'old-photo' as const } }
    expect(upTo.given().try(presence(beto, event))).toMatchObject({ failure: 'needs-supervisor' })
    expect(upTo.given().do(presence(carla, event)).value.verification?.act).toBe('prove-address')
  })
})
