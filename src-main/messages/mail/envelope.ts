import type { Settings } from '../../contract/settings'

type MailSettings = Settings['mail']

/**
 * Whether an address is one mailbox and nothing else. Stricter than RFC 5321 (no quoted local parts): what has brackets,
 * commas, quotes or line ends in it is read by mail programs as a list, and its message would go to somebody else.
 */
export const isOneMailbox = (address: string): boolean =>
  address.length <= 254 && /^[^\s\p{Cc}@<>()[\]\\,;:"]{1,64}@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(address)

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** Under this id receivers fold a second copy into the first: it is the same for every try of a message. */
export const messageIdOf = (messageId: string, { from }: Pick<MailSettings, 'from'>): string =>
  `<${messageId}@${domainOf(from)}>`

/** Who a bounce goes to: an address that names the message where the settings have one (VERP). */
export const envelopeSender = (
  messageId: string,
  { envelopeFrom, from }: Pick<MailSettings, 'envelopeFrom' | 'from'>
): string => envelopeFrom?.replaceAll('{id}', messageId) ?? from
