import type { Step } from '@contract/screen-views'

/** The five stages a person is told of, in order. Several steps of the session may share one. */
export const milestones = ['notice', 'identify', 'contact', 'key', 'done'] as const
export type Milestone = (typeof milestones)[number]

/** Where each step stands on the way; null where there is no way to show (before it, beside it, after it). */
export const milestoneOf: Readonly<Record<Step, Milestone | null>> = {
  welcome: null,
  notice: 'notice',
  identify: 'identify',
  questions: 'identify',
  notConfirmed: 'identify',
  contact: 'contact',
  code: 'contact',
  key: 'key',
  done: 'done',
  contactsReview: 'done',
  caseOffer: null,
  caseOpened: null,
  outOfService: null
}
