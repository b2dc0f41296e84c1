import type { DemoMember, DemoOfficer } from '@contract/screen-views'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Demo mode only: the synthetic member and officer somebody is trying, so that the screen can type for them. */
export const useDemo = defineStore('demo', () => {
  const member = shallowRef<DemoMember | null>(null)
  const officer = shallowRef<DemoOfficer | null>(null)
  return { member, officer }
})
