import type { View } from '@contract/views'
import { h, render, type AppContext } from 'vue'
import MemberSide from '@/sides/MemberSide.vue'
import type { SheetStep } from './sheets'

type SheetView = Extract<View, { step: SheetStep }>

/** The last moment that there is (ECMA-262 §21.4.1.1). */
const NEVER = 8.64e15
const address = { id: 'nobody', masked: 'n•••••y@n••••.ec', sinceYear: null }
const somebody = { name: '', address: '', phone: '', email: '' }

/** The ordinary way of a member, as it would be shown to nobody. */
export const ordinaryWay: readonly SheetView[] = [
  { step: 'notice', controller: somebody, dpo: { name: '', email: '' }, retentionMonths: 1 },
  { step: 'identify' },
  { step: 'questions', number: 1, of: 2, question: 'first-school' },
  { step: 'questions', number: 2, of: 2, question: 'first-job-year' },
  { step: 'contact', addresses: [address] },
  {
    step: 'code',
    address,
    delivery: 'accepted',
    expiresAt: NEVER,
    triesLeft: 1,
    codeLive: true,
    resendAt: NEVER,
    resendsLeft: 0,
    phone: { state: 'none' }
  },
  { step: 'key', rules: { minLength: 6, maxLength: 15 } },
  { step: 'done', unblocked: false, firstKey: false, told: [], tried: 'not-yet', mayReview: false }
]

/**
 * Builds every sheet of the ordinary way once, in idle moments, in an element that is in no document. A fresh page runs
 * each of them for the first time in its life, and for the first time is twice as slow: measured, it takes ten of some
 * fifty milliseconds from a touch to the next screen (`npm run bench:app`). A sheet is built and taken down within one
 * task, so that no key, touch or timer ever meets it.
 * @param isFree whether nobody has begun: from then on the page is somebody's
 */
export function rehearse(context: AppContext, isFree: () => boolean): void {
  const nowhere = document.createElement('div')
  const show = (view: SheetView): void => {
    const side = h(MemberSide, { view })
    side.appContext = context
    render(side, nowhere)
  }
  const from = (place: number): void => {
    const view = ordinaryWay[place]
    if (!view || !isFree()) return
    const before = ordinaryWay[place - 1]
    // from one sheet to the next is a way of its own
    if (before) show(before)
    show(view)
    render(null, nowhere)
    requestIdleCallback(() => from(place + 1))
  }
  requestIdleCallback(() => from(0))
}
