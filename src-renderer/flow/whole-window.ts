import type { Step, View } from '@contract/screen-views'
import type { Component } from 'vue'
import OutOfServiceScreen from '@/screens/member/OutOfServiceScreen.vue'
import WelcomeScreen from '@/screens/member/WelcomeScreen.vue'

/** Steps that are the whole window, without header and doors: nobody's visit has begun. */
export type WholeStep = Extract<Step, 'welcome' | 'outOfService'>

/** The screens of those steps: the first that a fresh page shows, so they come with it and not after it. */
export const wholeWindow: Readonly<Record<WholeStep, Component>> = {
  welcome: WelcomeScreen,
  outOfService: OutOfServiceScreen
}

export const isWhole = (view: View): view is Extract<View, { step: WholeStep }> => view.step in wholeWindow
