import type { View } from '@contract/screen-views'
import { storeToRefs } from 'pinia'
import { h, render, watch, type AppContext } from 'vue'
import MemberLayout from '@/layouts/MemberLayout.vue'
import { usePreferences } from '@/stores/preferences'
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
  { step: 'done', unblocked: false, firstKey: false, notified: [], tried: 'not-yet', mayReview: false }
]

/**
 * Builds every sheet of the ordinary way once, in idle moments, and lays it out on the page, unseen; and again when other
 * words or larger letters are chosen. A fresh page runs each of them for the first time in its life and has none of their
 * letters at hand, which is twice as slow: measured, it takes twenty of some fifty milliseconds from a touch to the next
 * screen (`npm run bench:app`). A sheet is built and taken down within one task, so that no frame, key, touch or timer
 * ever meets it; and it comes onto the page whole, so that nothing in it takes the focus and whoever listens hears
 * nothing of it. The page's timeline has a mark where all of it has been played (W3C User Timing).
 * @param isFree whether nobody has begun: from then on the page is somebody's
 */
export function rehearse(context: AppContext, isFree: () => boolean): void {
  const { language, textSize } = storeToRefs(usePreferences())
  watch([language, textSize], () => playThrough(context, isFree), { immediate: true })
}

function playThrough(context: AppContext, isFree: () => boolean): void {
  const nowhere = document.createElement('div')
  nowhere.className = 'rehearsal'
  const show = (view: SheetView): void => {
    const side = h(MemberLayout, { view })
    side.appContext = context
    render(side, nowhere)
  }
  const layOut = (): void => {
    document.body.append(nowhere)
    nowhere.getBoundingClientRect()
    nowhere.remove()
  }
  const from = (place: number): void => {
    const view = ordinaryWay[place]
    if (!view) performance.mark('rehearsed')
    if (!view || !isFree()) return
    const before = ordinaryWay[place - 1]
    // from one sheet to the next is a way of its own
    if (before) show(before)
    show(view)
    layOut()
    render(null, nowhere)
    requestIdleCallback(() => from(place + 1))
  }
  requestIdleCallback(() => from(0))
}
