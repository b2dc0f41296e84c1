import type { Bridge } from '@contract/api'
import { methodNames } from '@contract/method-names'
import type { Screen } from '@contract/screen-views'
import { shapeFindings } from '@contract/key-policy'
import type { Listening, Utterance } from '@contract/speech'
import { usePreferences, type TextSize, type Theme } from '@/stores/preferences'
import type { Language } from '@/i18n/screen-words'
import { counterScenes } from './counter-scenes'
import { perform } from './performer'
import { scenes, screenOf, type Scene } from './scenes'

/** How a person may want to see the screen. */
export interface Wear {
  theme: Theme
  language: Language
  text: TextSize
  /** Controls within a seated person's reach. */
  low?: boolean
}
/** The gallery as tests reach it: `window.gallery`. */
export interface Gallery {
  names: string[]
  /** Puts a scene on the screen and touches it as drawn. */
  show: (name: string, inches?: number) => Promise<void>
  wear: (how: Wear) => Promise<void>
  /** From now on somebody listens to every scene. */
  listen: () => void
  /** What the page wanted to be spoken since it was last asked. */
  spoken: () => Utterance[]
}
declare global {
  interface Window {
    gallery: Gallery
  }
}

/**
 * The renderer, exactly as it is shipped, over a main that always shows one scene: `gallery.html?scene=code&inches=27`.
 * For looking at screens while drawing them, and for the pictures and accessibility checks of tests.
 */
const query = new URLSearchParams(location.search)
const all: Readonly<Record<string, Scene>> = { ...scenes, ...counterScenes }
const sceneOf = (name: string): Scene => all[name] ?? { view: { step: 'welcome' } }
let listening: { listening?: Listening } = {}
let spoken: Utterance[] = []
const drawn = (scene: Scene, inches: number): Screen => ({
  ...screenOf(scene, query.has('demo'), inches),
  ...listening
})

let scene = sceneOf(query.get('scene') ?? 'welcome')
let screen = drawn(scene, Number(query.get('inches') ?? 21.5))
let push: (screen: Screen) => void = () => undefined
const keyRules = { minLength: 6, maxLength: 15 }
let weighed: () => void = () => undefined

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
  speak: (utterance: Utterance) => {
    spoken.push(utterance)
    return show()
  },
  weighKey: async ({ key }: { key: string }) => {
    weighed()
    return { findings: shapeFindings(key, keyRules).concat(key === '123456' ? ['common'] : []) }
  },
  onScreen: (listener: (screen: Screen) => void) => {
    push = listener
    return () => undefined
  }
} as unknown as Bridge

/** A key just typed is weighed once the fingers rest: the ticks below it are looked at after that. */
async function restFor({ view, counter, press = [] }: Scene): Promise<void> {
  if (view?.step !== 'key' && counter?.step !== 'caseKey') return
  const typed = press.slice(1 + press.findLastIndex((step) => [...step].length > 1)).join('')
  if (shapeFindings(typed, keyRules).length > 0) return
  await new Promise<void>((done) => (weighed = done))
}

/** Two frames: the first draws what has changed, the second what that moved. */
const drawnAgain = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

async function put(next: Scene, inches: number): Promise<void> {
  scene = next
  screen = drawn(next, inches)
  push(screen)
  await drawnAgain()
}

const gallery: Gallery = {
  names: Object.keys(all),
  async show(name, inches = 21.5) {
    // another step in between, so that nothing of the scene before is left
    await put({ view: { step: 'outOfService', cause: 'starting', field: null, reason: null } }, inches)
    await put(sceneOf('welcome'), inches)
    usePreferences().calm = true
    await put(sceneOf(name), inches)
    const rested = restFor(sceneOf(name))
    await perform(sceneOf(name).press ?? [], drawnAgain)
    await rested
    await drawnAgain()
  },
  async wear({ theme, language, text, low = false }) {
    Object.assign(usePreferences(), { theme, language, textSize: text, low })
    await drawnAgain()
  },
  listen() {
    const usual = { rate: 3, volume: 3, headset: true, hidden: false, menu: false }
    listening = { listening: { speaks: true, ...usual } }
  },
  spoken() {
    const all = spoken
    spoken = []
    return all
  }
}

Object.assign(window, { ventanilla: bridge, gallery })
void import('@/main')
