import { onBeforeUnmount, onMounted } from 'vue'

/** What a field wants to be told of a keyboard or number pad that is plugged in. */
export interface Typist {
  character(typed: string): void
  erase(): void
  /** Enter, when no button has the focus. */
  enter(): void
}

/** A number pad has no key of its own to correct with: its point does it, and with Num Lock off `Delete` is that key. */
const ERASES: ReadonlySet<string> = new Set(['Backspace', 'Delete'])

/**
 * While the component is on the screen, whatever is typed on a plugged-in keyboard goes to it, wherever the focus is:
 * there is one field on a screen, and nobody should have to find a caret first. A held key does not repeat.
 */
export function useTypist(typist: Typist): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.defaultPrevented || isShortcut(event) || aDialogIsOpen()) return
    if (ERASES.has(event.key) || event.code === 'NumpadDecimal') typist.erase()
    else if (event.key === 'Enter') {
      if (!onButton(event.target)) typist.enter()
    } else if (
      [...event.key].length === 1 &&
      !movesFocus(event) &&
      !(event.key === ' ' && onButton(event.target))
    )
      typist.character(event.key)
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}

/** AltGr makes `@` on a Spanish keyboard and is reported as Control and Alt together. */
const isShortcut = (event: KeyboardEvent): boolean =>
  !event.getModifierState('AltGraph') && (event.ctrlKey || event.altKey || event.metaKey)

const onButton = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement

/** The number pad's + and − walk from control to control (see pad-navigation.ts), so they are not characters. */
const movesFocus = (event: KeyboardEvent): boolean =>
  event.code === 'NumpadAdd' || event.code === 'NumpadSubtract'

const aDialogIsOpen = (): boolean => document.querySelector('dialog[open]') !== null
