import type { Locale } from '@contract/locale'
import { LONGEST_SPOKEN, type Utterance } from '@contract/speech'
import type { Words } from '@/i18n/screen-words'
import { aloud, heardLines, heardOf, heardOfScreen, roomOf, type Heard } from './controls'
import { echoOfKey, echoOfPress } from './echo'
import { heardText } from './heard-text'

/** Regions that speak up by themselves when they change. */
const LIVE = '[role="alert"], [role="status"], [aria-live]'
const BOX = '[role="textbox"]'
const CONTROL = `button, ${BOX}`
/** Keys that walk, whether or not they lead anywhere. */
const WALKING = /^(Arrow|Numpad(Add|Subtract))/

interface Parts {
  document: Document
  words: Words
  language: () => Locale
  speak: (utterance: Utterance) => void
}

export interface SpokenScreen {
  /** Reads the whole sheet, after these words. */
  read(before?: string): void
  say(text: string): void
  stop(): void
}

/**
 * Speaks what happens on the screen, by watching the screen itself: the focus arrives at a heading (a new sheet), at a
 * control, a field takes a sign, a region speaks up. No screen has words for the ear only, so none can forget them.
 * What happens at the same time is one utterance: a new sheet says its errors itself.
 */
export function speakScreen({ document, words, language, speak }: Parts): SpokenScreen {
  const happened = { sheet: false, field: false, alerts: new Set<Element>(), status: new Set<Element>() }
  let before = ''
  let control: Element | null = null
  let echo: Heard | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined

  const cut = (text: string): string => heardText(words, text).slice(0, LONGEST_SPOKEN)
  function tell({ text, privately }: Heard, after = false): void {
    speak({
      text: cut(text),
      privately: privately === null ? null : cut(privately),
      language: language(),
      after
    })
  }
  /** What regions say, and with each what it is the sign of: "page 2 of 3" tells of a list. */
  function linesOfAll(regions: ReadonlySet<Element>): Heard {
    const heard = [...regions]
      .filter((region) => region.isConnected)
      .flatMap((region) => [
        region,
        document.getElementById(region.getAttribute('aria-controls') ?? '') ?? []
      ])
      .flat()
      .map((region) => heardLines(words, region))
    const text = heard.map((each) => each.text).join(' ')
    const privately = heard.map((each) => each.privately ?? each.text).join(' ')
    return { text: text.trim(), privately: privately === text ? null : privately }
  }

  function flush(): void {
    waiting = undefined
    const alerts = linesOfAll(happened.alerts).text
    const status = linesOfAll(happened.status)
    if (happened.sheet) {
      const screen = heardOfScreen(words, document)
      tell({ text: `${before} ${screen.text}`, privately: `${before} ${screen.privately}` })
    } else if (control?.isConnected) tell(heardOf(words, control))
    else if (happened.field && echo)
      tell({
        text: `${echo.text}. ${alerts}`,
        privately: echo.privately === null ? null : `${echo.privately}. ${alerts}`
      })
    else if (alerts) tell(aloud(alerts))
    if (!happened.sheet && status.text !== '') tell(status, true)
    happened.sheet = happened.field = false
    happened.alerts.clear()
    happened.status.clear()
    before = ''
    control = null
  }
  function soon(): void {
    waiting ??= setTimeout(flush)
  }
  function newSheet(): void {
    happened.sheet = true
    soon()
  }

  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    if (target.tagName === 'H1') return newSheet()
    if (!target.matches(CONTROL)) return
    control = target
    soon()
  }
  const onKey = (event: KeyboardEvent): void => {
    const typed = echoOfKey(words, event)
    if (typed) echo = typed
    // where there is nothing in that direction, one hears where one still is
    const here = document.activeElement
    if (WALKING.test(event.code || event.key) && here?.matches(CONTROL)) {
      control = here
      soon()
    }
  }
  const onClick = ({ target }: MouseEvent): void => {
    if (target instanceof Element) echo = echoOfPress(words, target.closest('[data-key]')) ?? echo
  }
  const observer = new MutationObserver((changes) => {
    for (const { target, removedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const live = element?.closest(LIVE)
      if (live) (live.getAttribute('role') === 'alert' ? happened.alerts : happened.status).add(live)
      if (element?.closest(BOX)) happened.field = true
      for (const node of removedNodes) if (node instanceof HTMLDialogElement) comeBack()
    }
    soon()
  })
  /** A dialog has gone, and the focus with it: back to where the sheet begins. */
  function comeBack(): void {
    roomOf(document).querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    newSheet()
  }

  document.addEventListener('focusin', onFocus)
  document.addEventListener('keydown', onKey, { capture: true })
  document.addEventListener('click', onClick, { capture: true })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return {
    read(words = '') {
      before = words
      newSheet()
    },
    say: (text) => tell(aloud(text)),
    stop() {
      clearTimeout(waiting)
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey, { capture: true })
      document.removeEventListener('click', onClick, { capture: true })
    }
  }
}
