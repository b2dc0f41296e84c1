import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'
import type { Language } from '@/i18n/screen-words'

/** In the order of the tool's cycle: most people who need another theme need the strongest. */
export const themes = ['light', 'contrast', 'dark'] as const
export type Theme = (typeof themes)[number]
export type TextSize = 'normal' | 'large'

/**
 * How this person wants to see the screen. Never stored: that somebody needs large text is data about their health (LOPDP
 * art. 25). Of it main is told the language, and that this person is to be waited for longer. The welcome screen forgets
 * it for the next person.
 */
export const usePreferences = defineStore('preferences', () => {
  const language = ref<Language>('es')
  const theme = ref<Theme>('light')
  const textSize = ref<TextSize>('normal')
  /** Every control within a seated person's reach. */
  const low = ref(false)
  /** No movement on the screen. */
  const calm = ref(false)

  watchEffect(() => {
    const page = document.documentElement
    page.lang = language.value
    page.dataset['theme'] = theme.value
    page.dataset['text'] = textSize.value
    page.dataset['reach'] = low.value ? 'low' : 'all'
    page.dataset['motion'] = calm.value ? 'none' : 'full'
  })

  function nextTheme(): void {
    theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'light'
  }

  function toggleTextSize(): void {
    textSize.value = textSize.value === 'normal' ? 'large' : 'normal'
  }

  function toggleReach(): void {
    low.value = !low.value
  }

  /** Back to how the kiosk greets everybody. */
  function forget(first: Language): void {
    language.value = first
    theme.value = 'light'
    textSize.value = 'normal'
    low.value = false
    calm.value = false
  }

  return { language, theme, textSize, low, calm, nextTheme, toggleTextSize, toggleReach, forget }
})
