/** A way to go: geometry for the arrows, reading order for the number pad's + and −. */
type Move = 'left' | 'right' | 'up' | 'down' | 'next' | 'previous'

/**
 * Everything can be reached with the keys of a plain USB number pad: arrows (or + and − on a pad in digit mode, which
 * has none) move the focus, Enter presses. Table: what is not in it moves nothing.
 */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  NumpadAdd: 'next',
  NumpadSubtract: 'previous'
}

/** Listens on the whole document. Returns the way to stop. */
export function watchPadNavigation(document: Document): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const move = MOVES[event.code] ?? MOVES[event.key]
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const candidates = reachable(document)
    const target = isAlong(move)
      ? inOrder(candidates, document.activeElement, move === 'next' ? 1 : -1)
      : nearest(candidates, document.activeElement, move)
    target?.focus()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

const isAlong = (move: Move): move is 'next' | 'previous' => move === 'next' || move === 'previous'

/** Every control and field that can be gone to now, in reading order; only those of the dialog while one is open. */
function reachable(document: Document): HTMLElement[] {
  const dialogs = document.querySelectorAll('dialog[open]')
  const room = dialogs[dialogs.length - 1] ?? document.body
  return [...room.querySelectorAll<HTMLElement>('button:not(:disabled), [role="textbox"]')].filter(
    // what is there but not painted cannot take the focus: going to it would be going nowhere, for ever
    (control) => !control.closest('[inert]') && control.checkVisibility({ checkVisibilityCSS: true })
  )
}

function inOrder(controls: HTMLElement[], from: Element | null, by: 1 | -1): HTMLElement | undefined {
  const place = controls.findIndex((control) => control === from)
  if (place >= 0) return controls[(place + by + controls.length) % controls.length]
  // the focus is on the heading or nowhere: the first control after it, or the last one before it
  const after = controls.findIndex((control) => !from || follows(control, from))
  return controls[by === 1 ? Math.max(after, 0) : (after + controls.length - 1) % controls.length]
}

const follows = (control: Element, from: Element): boolean =>
  Boolean(from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING)

/**
 * The nearest control in the direction of the arrow. Sideways distance counts three times, so that an arrow stays in
 * its row or column as long as there is something in it; once only as far as the control spans the place one comes from,
 * so that a wide one under two columns is not passed by.
 */
function nearest(controls: HTMLElement[], from: Element | null, move: Move): HTMLElement | undefined {
  if (!from || from === from.ownerDocument.body) return controls[0]
  const origin = middle(from)
  const isLevel = move === 'left' || move === 'right'
  const sign = move === 'left' || move === 'up' ? -1 : 1
  let best: { control: HTMLElement; cost: number } | undefined
  for (const control of controls) {
    if (control === from) continue
    const { x, y } = middle(control)
    const { left, right, top, bottom } = control.getBoundingClientRect()
    const ahead = sign * (isLevel ? x - origin.x : y - origin.y)
    if (ahead < 1) continue
    const aside = Math.abs(isLevel ? y - origin.y : x - origin.x)
    const outside = isLevel ? beyond(origin.y, top, bottom) : beyond(origin.x, left, right)
    const cost = ahead + aside + 2 * outside
    if (!best || cost < best.cost) best = { control, cost }
  }
  return best?.control
}

/** How far a place is outside of a span; 0 within it. */
const beyond = (place: number, from: number, to: number): number => Math.max(from - place, place - to, 0)

function middle(element: Element): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
