import type { Step, View } from '@contract/views'
import type { Component } from 'vue'
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
import OutOfServiceScreen from '@/screens/member/OutOfServiceScreen.vue'
import QuestionsScreen from '@/screens/member/QuestionsScreen.vue'
import WelcomeScreen from '@/screens/member/WelcomeScreen.vue'

/** The screen of every step. A total record: a step without a screen does not compile. */
export const screens: Readonly<Record<Step, Component>> = {
  welcome: WelcomeScreen,
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
  caseOpened: CaseOpenedScreen,
  outOfService: OutOfServiceScreen
}

/** Steps that are the whole window, without header and doors: nobody's visit has begun. */
export const wholeWindow: ReadonlySet<Step> = new Set<Step>(['welcome', 'outOfService'])

/** Changes when another sheet is to be shown: the step, and within the questions which one. */
export const sheetKeyOf = (view: View): string =>
  view.step === 'questions' ? `questions-${view.number}-${view.question}` : view.step
