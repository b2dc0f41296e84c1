import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Screen } from '@contract/screen-views'
import { useScreen } from '@/stores/screen'
import { scenes, screenOf } from '../support/gallery/scenes'

const answer: Screen = screenOf(scenes['notice'] ?? {}, false, 21.5)
/** Lets main answer, or fail. */
let answers: (screen: Screen) => void
let fails: (error: Error) => void
const begin = vi.fn(
  () =>
    new Promise<Screen>((answered, failed) => {
      answers = answered
      fails = failed
    })
)

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  begin.mockClear()
  vi.stubGlobal('ventanilla', { begin })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('an act that waits for main', () => {
  it('is said to wait after a tenth of a second, and no longer than it does', async () => {
    const store = useScreen()
    const act = store.act('begin', { locale: 'es' })
    vi.advanceTimersByTime(99)
    expect(store.busy).toBe(false)
    vi.advanceTimersByTime(1)
    expect(store.busy).toBe(true)
    answers(answer)
    await act
    expect(store.busy).toBe(false)
  })

  it('and is answered at once is never said to wait', async () => {
    const store = useScreen()
    const act = store.act('begin', { locale: 'es' })
    answers(answer)
    await act
    vi.advanceTimersByTime(1_000)
    expect(store.busy).toBe(false)
  })

  it('keeps a second touch from being sent, also before it is said to wait', async () => {
    const store = useScreen()
    const act = store.act('begin', { locale: 'es' })
    await store.act('begin', { locale: 'es' })
    expect(begin).toHaveBeenCalledTimes(1)
    answers(answer)
    await act
    void store.act('begin', { locale: 'es' })
    expect(begin).toHaveBeenCalledTimes(2)
  })

  it('and fails is over, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const store = useScreen()
    const act = store.act('begin', { locale: 'es' })
    vi.advanceTimersByTime(100)
    fails(new Error('broken'))
    await act
    expect(store).toMatchObject({ busy: false, failure: { kind: 'not-now' } })
    void store.act('begin', { locale: 'es' })
    expect(begin).toHaveBeenCalledTimes(2)
  })
})
