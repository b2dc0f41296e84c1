import { storeToRefs } from 'pinia'
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { failureWords } from '@/i18n/failure-words'
import { useWords } from '@/i18n/screen-words'
import { useScreen } from '@/stores/screen'

/** What every form of the staff side holds: the values being typed, and what main said of them. */
export function useStaffForm(initial: Readonly<Record<string, string>> = {}): {
  values: Ref<Record<string, string>>
  line: ComputedRef<string>
  busy: Ref<boolean>
  /** Empties these fields: a secret that was refused is not corrected, it is typed again. */
  forget: (...ids: string[]) => void
  touched: () => void
  valueOf: (id: string) => string
} {
  const words = useWords()
  const store = useScreen()
  const { failure, busy } = storeToRefs(store)
  const values = ref<Record<string, string>>({ ...initial })
  return {
    values,
    busy,
    line: computed(() => (failure.value ? failureWords(words, failure.value) : '')),
    forget: (...ids) => {
      values.value = { ...values.value, ...Object.fromEntries(ids.map((id) => [id, ''])) }
    },
    touched: store.forgetFailure,
    valueOf: (id) => values.value[id] ?? ''
  }
}

/** The code of an authenticator app as the contract wants it: null where none was typed. */
export const totpOf = (typed: string): string | null => (typed === '' ? null : typed)
