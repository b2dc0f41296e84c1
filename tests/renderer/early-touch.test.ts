import { beforeEach, describe, expect, it, vi } from 'vitest'

/** Two buttons side by side: one to the left of 100 CSS pixels, one to the right. */
const greeting = '<button><b>Empezar</b></button><button aria-label="Ayuda">?</button>'
let touched: string[]
let answerNotedTouch: () => void

function show(html: string): void {
  document.body.innerHTML = html
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', ({ detail }) => touched.push(`${button.textContent} ${detail}`))
}
const pointer = (type: string, x: number, pointerId = 1, button = 0): boolean =>
  document.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: 5, pointerId, button }))
function tap(x: number): void {
  pointer('pointerdown', x)
  pointer('pointerup', x)
}

beforeEach(async () => {
  touched = []
  document.elementFromPoint = (x) => document.querySelectorAll('button')[x < 100 ? 0 : 1] ?? null
  vi.resetModules()
  const early = await import('@/greeting/early-touch')
  answerNotedTouch = early.answerNotedTouch
  show(greeting)
  early.noteTouches()
  return () => answerNotedTouch()
})

describe('a touch of the greeting, before the page lives', () => {
  it('is answered when the page lives, by the button that stands there then, and once', () => {
    tap(10)
    expect(touched).toEqual([])
    show(greeting)
    answerNotedTouch()
    answerNotedTouch()
    expect(touched).toEqual(['Empezar 0'])
  })

  it('sinks the button, and lets it up again', () => {
    pointer('pointerdown', 10)
    expect(document.querySelector('button')?.className).toBe('pressed')
    pointer('pointerup', 10)
    expect(document.querySelector('button')?.className).toBe('')
  })

  it('is answered when the finger lifts, where it is still down as the page begins to live', () => {
    pointer('pointerdown', 10)
    show(greeting)
    answerNotedTouch()
    expect(touched).toEqual([])
    pointer('pointerup', 12)
    expect(touched).toEqual(['Empezar 0'])
  })

  it('is meant for what it said: nothing else that has come in its place is touched', () => {
    tap(10)
    show('<button>Detener</button>')
    answerNotedTouch()
    expect(touched).toEqual([])
  })

  it('is taken back by sliding away, by a second finger’s business, or by the system', () => {
    pointer('pointerdown', 10)
    pointer('pointerup', 190)
    pointer('pointerdown', 10)
    pointer('pointerup', 10, 2)
    pointer('pointercancel', 10)
    pointer('pointerup', 10)
    pointer('pointerdown', 10, 1, 2)
    pointer('pointerup', 10)
    answerNotedTouch()
    expect(touched).toEqual([])
  })

  it('is the last one made, by the name that is spoken', () => {
    tap(10)
    tap(150)
    answerNotedTouch()
    expect(touched).toEqual(['? 0'])
  })

  it('is the page’s own business from then on', () => {
    answerNotedTouch()
    tap(10)
    expect(touched).toEqual([])
  })
})
