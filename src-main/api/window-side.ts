import type { Input, Output } from '../contract/api'
import { memberMethodNames, type MemberMethodName, type MethodName } from '../contract/method-names'
import type { Screen } from '../contract/views'
import type { MemberSide } from './member'

/** Both sides of the one window: the member's own way and the counter. */
export interface WindowSide {
  handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  onScreen(listener: (screen: Screen) => void): () => void
  wipe(): Promise<Screen>
}

const ofMember: ReadonlySet<string> = new Set(memberMethodNames)
const isMembers = (method: MethodName): method is MemberMethodName => ofMember.has(method)

/** Decides whose turn it is and hands every message to the side it belongs to. */
export function openWindowSide(member: MemberSide): WindowSide {
  return {
    async handle<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      if (isMembers(method)) return (await member.handle(method, input as never)) as Output<M>
      return (await member.handle('show', {})) as Output<M>
    },
    onScreen: (listener) => member.onScreen(listener),
    wipe: () => member.wipe()
  }
}
