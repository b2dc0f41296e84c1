import { clipboard, type Session, type WebContents } from 'electron'

/** What a page may leave behind outside of its own process: the clipboard, and whatever a page can store. */
export async function forgetOutside(session: Session): Promise<void> {
  clipboard.clear()
  await session.clearStorageData()
  await session.clearCache()
}

/** Lengths of the empty messages, in characters: as long as what a person types, and what the contract puts around it. */
const LENGTHS = Array.from({ length: 32 }, (_, step) => 16 * step)
/** So many of each length at once: more than are kept ready for the next message. */
const EACH = 16

/**
 * A message of the page lies in freed memory of this process until another takes its place. So the fresh page, on which
 * nothing was typed, sends empty ones of every length. One that goes away meanwhile has taken its messages with it.
 */
export async function turnOverMessages(contents: WebContents): Promise<void> {
  const empty = (length: number): Promise<unknown> =>
    contents.mainFrame.executeJavaScript(`' '.repeat(${length})`).catch(() => undefined)
  await Promise.all(LENGTHS.flatMap((length) => Array.from({ length: EACH }, () => empty(length))))
}
