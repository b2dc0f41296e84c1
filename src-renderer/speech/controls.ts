import type { Words } from '@/i18n/screen-words'
import { asText, linesOf, nameOf } from './seen-words'

/** What is heard of something: by everybody, and by the person alone where that is more. */
export interface Heard {
  text: string
  privately: string | null
}

export const aloud = (text: string): Heard => ({ text, privately: null })

const keyKind = (element: Element): string | undefined =>
  element instanceof HTMLElement ? element.dataset['key'] : undefined

/** A key that writes a sign: where the focus is on it tells what is being typed. */
export const writes = (element: Element): boolean => keyKind(element) === 'sign'
const isKey = (element: Element): boolean => keyKind(element) !== undefined

/** A control that has the focus: what it is called, what it is, how it stands. */
export function heardOf(words: Words, control: Element): Heard {
  if (control.getAttribute('role') === 'textbox') return describedField(words, control)
  const pressed = control.getAttribute('aria-pressed')
  const state = pressed === null ? '' : `, ${words(pressed === 'true' ? 'speech.on' : 'speech.off')}`
  const name = nameOf(control)
  if (writes(control)) return { text: words('speech.hiddenKey'), privately: name }
  return aloud(isKey(control) ? `${name}${state}` : `${words('speech.button', { name })}${state}`)
}

/** A field: its label, and what is written in it only for the person alone. */
function field(words: Words, box: Element): Heard {
  const text = words('speech.field', { name: box.getAttribute('aria-label') ?? '' })
  return { text, privately: asText([text, ...linesOf(box)]) }
}

/** The same with the line of words under it; on a sheet that is read as a whole that line follows by itself. */
function describedField(words: Words, box: Element): Heard {
  const line = box.ownerDocument.getElementById(box.getAttribute('aria-describedby') ?? '')
  const described = line ? linesOf(line) : []
  const { text, privately } = field(words, box)
  return { text: asText([text, ...described]), privately: asText([privately ?? text, ...described]) }
}

/**
 * Shown to the person in front of the screen alone: a secret to be copied, an address in full. The hall hears that it is
 * there, and only a headset what it is (EN 301 549 5.1.3.8 and 5.1.3.9).
 */
const isPrivate = (element: Element): boolean => element.hasAttribute('data-private')

/** Everything that is written under an element. */
export function heardLines(words: Words, root: Element): Heard {
  const text = asText(linesOf(root, (element) => (isPrivate(element) ? words('speech.private') : null)))
  const privately = asText(linesOf(root))
  return { text, privately: privately === text ? null : privately }
}

/** Where a person is: the dialog in front, else the sheet. */
export function roomOf(document: Document): Element {
  const dialogs = document.querySelectorAll('dialog[open]')
  return dialogs[dialogs.length - 1] ?? document.querySelector('main') ?? document.body
}

/** Everything on the present sheet, in reading order, and at the end what can be chosen. Keys are named when walked on. */
export function heardOfScreen(words: Words, document: Document): Heard {
  const room = roomOf(document)
  const options: string[] = []
  const read = (how: keyof Heard): string => {
    options.length = 0
    const lines = linesOf(room, (element) => {
      if (element.tagName === 'BUTTON') {
        if (!isKey(element)) options.push(nameOf(element))
        return ''
      }
      if (isPrivate(element)) return how === 'text' ? words('speech.private') : null
      if (element.getAttribute('role') !== 'textbox') return null
      const heard = field(words, element)
      return heard[how] ?? heard.text
    })
    return asText([
      ...new Set(lines),
      ...(options.length > 0 ? [words('speech.options', { names: options.join('; ') })] : [])
    ])
  }
  return { text: read('text'), privately: read('privately') }
}
