import type { CaseEffect } from './case-effect'
import type { NoticeFate } from './case-facts'
import type { CaseMessageContent, Mailbox } from './case-messages'
import type { AssistedCase, Notice } from './case-state'
import type { Instant } from '../clock'

type Post = Extract<CaseEffect, { do: 'post' }>

/** Where, when and which case: what every message about it says. */
function about(value: AssistedCase, at: Instant) {
  const { office, kiosk } = value.approval?.place ?? value.place
  return { office, kiosk, at, ticket: value.ticket }
}

/**
 * The first messages about a change: to each of `old` with the freeze code, and to the new address. `count` numbers the
 * messages of the case, so that the same message never has two ids and no id is drawn twice.
 */
export function noticesOfChange(
  value: AssistedCase,
  old: readonly string[],
  told: { freezeCode: string; holdHours: number; undoHours: number; at: Instant; toNew: boolean }
): { notices: Notice[]; posts: Post[] } {
  const { freezeCode, holdHours, undoHours, at } = told
  const place = about(value, at)
  const fresh = value.address?.address ?? null
  const messages: { to: Mailbox; address: string; content: CaseMessageContent }[] = old.map((address) => ({
    to: 'old',
    address,
    content: {
      kind: 'case-change-ahead',
      freezeCode,
      holdHours,
      undoHours,
      addressChanges: fresh !== null,
      ...place
    }
  }))
  if (fresh !== null && told.toNew)
    messages.push({
      to: 'new',
      address: fresh,
      content: { kind: 'case-change-ahead-new', holdHours, ...place }
    })
  const posts = messages.map(({ address, content }, index): Post => ({
    do: 'post',
    messageId: `${value.id}.${value.notices.length + index + 1}`,
    recipient: address,
    content
  }))
  const notices = messages.map(({ to, address }, index) => ({
    to,
    address,
    messageId: posts[index]?.messageId ?? ''
  }))
  return { notices, posts }
}

type Later = Extract<CaseMessageContent, { kind: 'case-change-active' | 'case-change-ended' }>

/** A later message to everybody who was told of the change. `step` keeps its ids apart from the first messages'. */
export function tellAgain(
  value: AssistedCase,
  step: 'active' | 'ended' | 'undone',
  at: Instant,
  content: (mailbox: Mailbox) => DistributiveOmit<Later, keyof ReturnType<typeof about>>
): Post[] {
  const place = about(value, at)
  const recipients = new Map(value.notices.map((notice) => [notice.address, notice.to]))
  return [...recipients].map(([recipient, mailbox], index) => ({
    do: 'post',
    messageId: `${value.id}.${step}.${index + 1}`,
    recipient,
    content: { ...content(mailbox), ...place }
  }))
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** The old addresses of this member that no notice of this case was posted to. */
export function untold(value: AssistedCase, addresses: readonly { address: string }[]): string[] {
  const told = new Set(value.notices.filter((notice) => notice.to === 'old').map((notice) => notice.address))
  return addresses.map(({ address }) => address).filter((address) => !told.has(address))
}

/** The newest notice per old address, with its fate. */
export function fates(
  value: AssistedCase,
  known: Readonly<Record<string, NoticeFate>>
): { notice: Notice; fate: NoticeFate }[] {
  const newest = new Map<string, Notice>()
  for (const notice of value.notices) if (notice.to === 'old') newest.set(notice.address, notice)
  return [...newest.values()].map((notice) => ({
    notice,
    fate: known[notice.messageId] ?? { state: 'waiting', at: null }
  }))
}
