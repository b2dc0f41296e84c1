import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'

/** In the order of the tool's cycle: most people who need another theme need the strongest. */
export const themes = ['light', 'contrast', 'dark'] as const
export type Theme = (typeof themes)[number]
export type TextSize = 'normal' | 'large'

/**
 * How this person wants to see the screen. Never stored and never sent to main: that somebody needs large text is data
 * about their health (LOPDP art. 25). The welcome screen forgets it, for the next person.
 */
export const usePreferences = defineStore('preferences', () => {
  const theme = ref<Theme>('light')
  const textSize = ref<TextSize>('normal')
  const calm = ref(false)

  watchEffect(() => {
    const { dataset } = document.documentElement
    dataset['theme'] = theme.value
    dataset['text'] = textSize.value
    dataset['motion'] = calm.value ? 'none' : 'full'
  })

  function nextTheme(): void {
    theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'light'
  }

  function toggleTextSize(): void {
    textSize.value = textSize.value === 'normal' ? 'large' : 'normal'
  }

  function forget(): void {
    theme.value = 'light'
    textSize.value = 'normal'
    calm.value = false
  }

  return { theme, textSize, calm, nextTheme, toggleTextSize, forget }
})
