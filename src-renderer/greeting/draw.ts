import { DEFAULT_LOCALES } from '@contract/greeting'
import type { Screen } from '@contract/screen-views'
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import App from '../App.vue'
import { createWords } from '../i18n/screen-words'
import { useScreen } from '../stores/screen'

/**
 * A kiosk before anybody has come, as it is unless its settings say otherwise. Its screen is one that goes up beyond a
 * seated person's reach, so that every aid is drawn: `page.ts` takes away the one that there is no use for.
 */
const nobodyYet: Screen = {
  view: { step: 'welcome' },
  failure: null,
  now: 0,
  idleEndsAt: null,
  helpCalled: false,
  kiosk: {
    name: '',
    office: '',
    screenInches: 65,
    screenBottomMm: 1200,
    locales: [...DEFAULT_LOCALES],
    version: '',
    demo: null
  }
}

/** Draws the greeting, for the build (resources/toolchain/greeting-page.ts): the HTML that stands in `#app`. */
export async function drawGreeting(): Promise<string> {
  const pinia = createPinia()
  useScreen(pinia).receive(nobodyYet)
  return await renderToString(createSSRApp(App).use(pinia).use(createWords()))
}
