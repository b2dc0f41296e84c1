import { evidenceItems } from '../../contract/case/case-words'
import type { Happened } from './event'
import type { AssistedCase } from './case-state'
import { type CaseStep, type Circumstances, isOfSameHand, no, objection, to } from './step'
import { riskOf } from '../risk'

/** Every item that has to be opened before an approval: the fixed ones, then each flag. */
export function evidenceOf(value: AssistedCase): string[] {
  return [...evidenceItems, ...(value.review?.flags ?? [])]
}

/** A different officer sits down to look at the evidence. What the same officer opened before stays opened. */
export function reviewBegun(
  value: AssistedCase,
  event: Happened<'reviewBegun'>,
  { facts, now, policy }: Circumstances
): CaseStep {
  const { by, place } = event
  const refusal = objection(value, by, 'review')
  if (refusal) return no(refusal)
  if (value.involved.includes(by.id)) return no('same-officer')
  if (isOfSameHand(value, by)) return no('same-hand')

  const risk = riskOf(value, by, facts, now, policy)
  const conditions = value.documents?.conditions ?? []
  const flags = [
    ...conditions.filter((condition) => policy.routes[condition as keyof typeof policy.routes] !== 'go-on'),
    ...risk.flags
  ]
  const before = value.review?.officer === by.id ? value.review : null
  return to({
    ...value,
    review: {
      officer: by.id,
      at: before?.at ?? now,
      place,
      flags,
      opened: before?.opened ?? [],
      answers: before?.answers ?? {},
      needsSupervisor: risk.needsSupervisor
    },
    verification: {
      id: event.verificationId,
      act: 'approve',
      kiosk: place.kiosk,
      officers: [...value.involved, by.id],
      at: now
    }
  })
}

/** The second officer opened one item of the evidence. */
export function evidenceOpened(value: AssistedCase, event: Happened<'evidenceOpened'>): CaseStep {
  const { review } = value
  if (!review || review.officer !== event.by.id) return no('not-allowed')
  if (!evidenceOf(value).includes(event.item)) return no('answers-incomplete')
  if (review.opened.includes(event.item)) return to(value)
  return to({ ...value, review: { ...review, opened: [...review.opened, event.item] } })
}

/** The second officer answered a flag in their own words. */
export function flagAnswered(value: AssistedCase, event: Happened<'flagAnswered'>): CaseStep {
  const { review } = value
  if (!review || review.officer !== event.by.id) return no('not-allowed')
  if (!review.flags.includes(event.flag)) return no('answers-incomplete')
  if (!review.opened.includes(event.flag)) return no('evidence-unopened')
  if (!event.text.trim()) return no('reason-missing')
  const answers = { ...review.answers, [event.flag]: { accepted: event.accepted, text: event.text.trim() } }
  return to({ ...value, review: { ...review, answers } })
}
