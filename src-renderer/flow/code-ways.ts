import type { OwnPhoneView } from '@contract/screen-views'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useSecondsUntil } from '@/a11y/seconds-until'

/** A code that is waited for, as a view tells of it. */
interface AwaitedCode {
  codeLive: boolean
  /** Main's clock, in ms. */
  expiresAt: number
  phone: OwnPhoneView
}

/** What stands on the screen while a code is waited for. */
export interface CodeWays {
  /** Typing it, sending it from one's own telephone, or what to do when it does not come. */
  way: ComputedRef<'typed' | 'phone' | 'help'>
  /** The person says that it does not come. */
  asking: Ref<boolean>
  /** The code is no longer good: only the other ways are left. */
  dead: ComputedRef<boolean>
  secondsLeft: ComputedRef<number>
}

/** The ways to hand in a code are the person's choice while it is good; a new one is typed first. */
export function useCodeWays(code: () => AwaitedCode): CodeWays {
  const left = useSecondsUntil(() => code().expiresAt)
  const asking = ref(false)
  const dead = computed(() => !code().codeLive || left.value === 0)
  watch(
    () => code().expiresAt,
    () => {
      asking.value = false
    }
  )
  return {
    way: computed(() => {
      if (dead.value || asking.value) return 'help'
      const { state } = code().phone
      return state === 'opening' || state === 'open' ? 'phone' : 'typed'
    }),
    asking,
    dead,
    secondsLeft: computed(() => left.value ?? 0)
  }
}
