import type { DemoMember } from '@contract/views'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Demo mode only: the synthetic member somebody is trying, so that the screen can whisper their answers. */
export const useDemo = defineStore('demo', () => {
  const member = shallowRef<DemoMember | null>(null)
  return { member }
})
