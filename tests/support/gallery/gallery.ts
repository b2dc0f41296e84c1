import type { Bridge } from '@contract/api'
import { methodNames } from '@contract/method-names'
import type { Screen } from '@contract/views'
import { shapeFindings } from '@contract/key-policy'
import { counterScenes } from './counter-scenes'
import { scenes, screenOf } from './scenes'

/**
 * The renderer, exactly as it is shipped, over a main that always shows one scene: `gallery.html?scene=code&inches=27`.
 * For looking at screens while drawing them, and for the pictures and accessibility checks of tests.
 */
const query = new URLSearchParams(location.search)
const name = query.get('scene') ?? 'welcome'
const scene = scenes[name] ?? counterScenes[name] ?? { view: { step: 'welcome' as const } }
const screen: Screen = screenOf(scene, query.has('demo'), Number(query.get('inches') ?? 21.5))

const show = async (): Promise<Screen> => screen
const act = async (): Promise<Screen> => {
  const failure = scene.failure ?? null
  if (!screen.counter) return { ...screen, failure: failure as Screen['failure'] }
  return { ...screen, counter: { ...screen.counter, failure } }
}
const methods = Object.fromEntries(methodNames.map((name) => [name, act]))
const bridge = {
  ...methods,
  show,
  stayActive: show,
  chooseLanguage: show,
  weighKey: async ({ key }: { key: string }) => ({
    findings: shapeFindings(key, { minLength: 6, maxLength: 15 }).concat(key === '123456' ? ['common'] : [])
  }),
  onScreen: () => () => undefined
} as unknown as Bridge

Object.assign(window, { ventanilla: bridge })
void import('@/main')
