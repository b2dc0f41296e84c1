import type { MethodName } from '@contract/method-names'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { es } from '@/i18n/es'
import { asked, cleanUp, open, page, perform, prepare, press, shown, typed } from '../../support/counter-page'
import { counterScenes } from '../../support/gallery/counter-scenes'

beforeEach(prepare)
afterEach(cleanUp)

describe('what the counter’s screens ask of main', () => {
  const sent = (): { method: MethodName; input: unknown } | undefined =>
    asked.findLast(({ method }) => method !== 'stayActive')

  it('takes the screen only when it is touched', async () => {
    await open(shown('hand-over-member'))
    expect(asked.map(({ method }) => method)).toEqual(['show'])
    await press('handOver.takeMember')
    expect(sent()).toEqual({ method: 'takeScreen', input: {} })
  })

  it('stops a change with number, code and cédula, copied one after the other', async () => {
    await open(shown('case-door-freeze'))
    await typed('bktrwmqz')
    await press('common.continue')
    await typed('HJKLMNPQ')
    await press('common.continue')
    await typed('3012345678')
    await press('caseDoor.stop')
    expect(sent()).toEqual({
      method: 'denyChange',
      input: { ticket: 'BKTRWMQZ', freezeCode: 'HJKLMNPQ', cedula: '3012345678' }
    })
  })

  it('does not send half an address', async () => {
    await open(shown('case-address'))
    await press('common.continue')
    expect(asked.map(({ method }) => method)).not.toContain('giveAddress')
    expect(page?.text()).toContain(es.caseAddress.missing)
    await typed('@gmail,com')
    // the button is quiet for half a second after a press, Enter is not
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    expect(sent()).toEqual({ method: 'giveAddress', input: { address: 'luz.cabascango@gmail.com' } })
  })

  it('shows the date of the document again before it is saved, and never its number', async () => {
    await open(shown('staff-documents-summary'))
    const steps = counterScenes['staff-documents-summary']?.press ?? []
    await perform(
      steps.flatMap((step) => (step === 'documents.noExpiry' ? [...'01052031', 'staff.next'] : [step]))
    )
    expect(page?.text()).toContain('01/05/2031')
    expect(page?.text()).not.toContain('30123')
  })

  it('gives the findings of the protocol, with a reason for a doubt', async () => {
    await open(shown('staff-documents-summary'))
    await perform(counterScenes['staff-documents-summary']?.press ?? [])
    await press('documents.save')
    expect(sent()).toEqual({
      method: 'checkDocuments',
      input: {
        kind: 'cedula',
        number: '30123',
        expiry: null,
        outcomes: { photo: 'doubt', present: 'yes', name: 'same' },
        reasons: { photo: 'old-photo' },
        note: null
      }
    })
  })

  it('takes no day that does not exist', async () => {
    await open(shown('staff-documents-expiry'))
    await perform(['word.documentKind.cedula', ...'30123', 'staff.next', 'word.outcome.photo.same'])
    await typed('31022031')
    await press('staff.next')
    expect(page?.text()).toContain(es.missing.date)
  })

  it('cannot go on to approve before everything is opened and answered', async () => {
    await open(shown('staff-review'))
    await press('secondReview.approve')
    expect(asked.map(({ method }) => method)).not.toContain('beginDecision')
    expect(page?.text()).toContain('Faltan por abrir o responder: 4.')
  })

  it('goes on to approve when main says that everything is', async () => {
    const screen = shown('staff-review')
    if (screen.counter?.view.step === 'staffReview') screen.counter.view.ready = true
    await open(screen)
    await press('secondReview.approve')
    expect(sent()).toEqual({ method: 'beginDecision', input: { decision: 'approve' } })
  })

  it('decides with a reason, words and the secret again', async () => {
    await open(shown('staff-decision-approve'))
    await perform(['word.decisionReason.mailbox-lost', ...'PERDIÓ SU TELÉFONO', 'staff.next'])
    await typed('Colibri-9')
    await press('staffField.totp')
    await typed('123456')
    await press('decision.yes.approve')
    expect(sent()).toEqual({
      method: 'decideCase',
      input: {
        reason: 'mailbox-lost',
        text: 'PERDIÓ SU TELÉFONO',
        secret: 'Colibri-9',
        totp: '123456',
        freezeCode: null,
        hours: null
      }
    })
    expect(page?.text()).not.toContain('•')
  })
})
