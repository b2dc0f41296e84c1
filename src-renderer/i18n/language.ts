import { storeToRefs } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import { usePreferences } from '@/stores/preferences'
import { useScreen } from '@/stores/screen'
import type { Language } from './screen-words'

/** The languages this kiosk offers, and the way to change on any screen without losing what is typed. */
export function useLanguage(): {
  offered: ComputedRef<readonly Language[]>
  current: ComputedRef<Language>
  /** The one a touch would change to; undefined where only one is offered. */
  next: ComputedRef<Language | undefined>
  change: (to: Language) => void
} {
  const store = useScreen()
  const { kiosk, view, counter } = storeToRefs(store)
  const preferences = usePreferences()

  const offered = computed((): readonly Language[] => kiosk.value?.locales ?? ['es'])
  const current = computed(() => preferences.language)
  const next = computed(() => {
    const place = offered.value.indexOf(current.value)
    return offered.value.length > 1 ? offered.value[(place + 1) % offered.value.length] : undefined
  })

  function change(to: Language): void {
    preferences.language = to
    // before the start nobody's letters have a language yet: `begin` carries it
    if (counter.value || view.value?.step !== 'welcome') void store.aside('chooseLanguage', { locale: to })
  }

  return { offered, current, next, change }
}
