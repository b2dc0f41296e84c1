import { ipcMain, type WebContents } from 'electron'
import type * as Contracted from '../contract/api'
import type { Input, Output } from '../contract/api'
import { channelOf, methodNames, pushChannel, type MethodName } from '../contract/method-names'
import type { Screen } from '../contract/screen-views'
import type { KioskPage } from './kiosk-page'
import { isFromKiosk } from './sender'

/** Whoever answers the contract's methods. */
export interface Answerer {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
}

export interface IpcPorts {
  /** The window that may speak, if it is there. */
  speaker: () => WebContents | null
  /** The page in that window. */
  page: KioskPage
  /** A message that was not answered, and why; nothing of its content. */
  refused: (method: MethodName, why: 'sender' | 'input') => void
}

type Contract = typeof Contracted

/** The schemas of the contract take 30 ms to load: the page is sent for before, and they are read at its first message. */
let read: Contract | null = null
const contract = async () => (read ??= await import('../contract/api'))

/** For a page that is on its way out: nothing more is said to it. */
const silence = (): Promise<never> => new Promise(() => {})

/**
 * Answers every method of the contract over IPC. A message is taken only from the top frame of the kiosk's own window
 * on our own page; input and output are parsed. What is refused rejects with one word and tells nothing. A screen that
 * belongs to somebody else's turn does not go to the page that has served a person: the next page asks for it.
 */
export function answerContract(answerer: Answerer, { speaker, page, refused }: IpcPorts): void {
  for (const method of methodNames)
    ipcMain.handle(channelOf(method), async (event, raw: unknown) => {
      if (!isFromKiosk(event, speaker())) {
        refused(method, 'sender')
        throw new Error('refused')
      }
      const { api } = read ?? (await contract())
      const input = api[method].input.safeParse(raw)
      if (!input.success) {
        refused(method, 'input')
        throw new Error('refused')
      }
      if (!page.hears()) return silence()
      const output = api[method].output.parse(await answerer.handle(method, input.data))
      return !('view' in output) || page.admits(output) ? output : silence()
    })
}

/** Shows a screen that main made by itself. */
export function pushScreen(speaker: IpcPorts['speaker'], page: KioskPage, screen: Screen): void {
  if (!read) return void contract().then(() => pushScreen(speaker, page, screen))
  const parsed = read.api.show.output.parse(screen)
  const to = speaker()
  if (to && !to.isDestroyed() && page.admits(parsed)) to.send(pushChannel, parsed)
}
