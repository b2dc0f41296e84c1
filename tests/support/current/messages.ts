/** From the test to the program (program.ts), over the channel that Node opens to a child; `navigated`: into the kiosk's window. */
export type ToProgram = Question | { kind: 'navigated'; url: string }

/** What is answered, by its number. */
export type Question =
  /** A page calls over its bridge. `top`: from the window's own frame, not from one within the page. */
  | { kind: 'call'; id: number; window: WindowName; top: boolean; channel: string; input: unknown }
  /** A key of the keyboard went down or up. */
  | { kind: 'key'; id: number; type: 'keyDown' | 'keyUp'; code: string; key: string }
  /** The text of a function, to be called with the argument. */
  | { kind: 'work'; id: number; work: string; argument: unknown }

/** From the program to the test. */
export type FromProgram =
  /** The page is served at this address. */
  | { kind: 'serves'; address: string }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; why: string }
  /** Something for the page in that window, on a channel of the preload's. */
  | { kind: 'push'; window: WindowName; channel: string; value: unknown }
  /** The kiosk's window is to load its page, or to lose the one that is there. */
  | { kind: 'load' }
  | { kind: 'crash' }
  | { kind: 'openInbox' }

export type WindowName = 'kiosk' | 'inbox'
