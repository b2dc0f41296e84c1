import type { Step, View } from '@contract/screen-views'
import type { Component } from 'vue'
import type { WholeStep } from './whole-window'
import CaseOfferScreen from '@/screens/member/CaseOfferScreen.vue'
import CaseOpenedScreen from '@/screens/member/CaseOpenedScreen.vue'
import CodeScreen from '@/screens/member/CodeScreen.vue'
import ContactScreen from '@/screens/member/ContactScreen.vue'
import ContactsReviewScreen from '@/screens/member/ContactsReviewScreen.vue'
import DoneScreen from '@/screens/member/DoneScreen.vue'
import IdentifyScreen from '@/screens/member/IdentifyScreen.vue'
import KeyScreen from '@/screens/member/KeyScreen.vue'
import NotConfirmedScreen from '@/screens/member/NotConfirmedScreen.vue'
import NoticeScreen from '@/screens/member/NoticeScreen.vue'
import QuestionsScreen from '@/screens/member/QuestionsScreen.vue'

/** The steps of a visit: each is a sheet in the member's frame. */
export type SheetStep = Exclude<Step, WholeStep>

/** The sheet of every step of a visit. A total record: a step without a sheet does not compile. */
export const sheets: Readonly<Record<SheetStep, Component>> = {
  notice: NoticeScreen,
  identify: IdentifyScreen,
  questions: QuestionsScreen,
  notConfirmed: NotConfirmedScreen,
  contact: ContactScreen,
  code: CodeScreen,
  key: KeyScreen,
  done: DoneScreen,
  contactsReview: ContactsReviewScreen,
  caseOffer: CaseOfferScreen,
  caseOpened: CaseOpenedScreen
}

/** Changes when another sheet is to be shown: the step, and within the questions which one. */
export const sheetKeyOf = (view: View): string =>
  view.step === 'questions' ? `questions-${view.number}-${view.question}` : view.step
