import type { CaseMessageContent } from '../../domain/case/case-messages'
import { footer, onlyFromTheSquare, when } from './en-phrases'
import type { Block, Letterhead, MessageWords } from './message-words'
import { groupCode, groupPaper } from './moment'

type CaseWords = Pick<MessageWords, CaseMessageContent['kind']>

const facts = (
  { ticket, office, kiosk, at }: { ticket: string; office: string; kiosk: string; at: number },
  letterhead: Letterhead
): Block => ({
  kind: 'facts',
  facts: [
    ['Case number', groupPaper(ticket).join(' ')],
    ['Where', `${office}, ${kiosk}`],
    ['When', when(at, letterhead)]
  ]
})

const waiting = (hours: number): string =>
  hours === 0
    ? 'The change may become active today.'
    : `The change becomes active in ${hours} hours at the earliest.`

/** What a change is, with and without a new address. */
const change = (addressChanges: boolean): string =>
  addressChanges ? 'another e-mail address and another key (clave)' : 'another key (clave)'

/** The messages of the assisted case, in plain English. */
export const enCase: CaseWords = {
  'case-code': (content, letterhead) => ({
    subject: `${letterhead.service}: the code for your new address`,
    heading: 'The code for your new address',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Type this code on the screen of the kiosk. It shows us that you read this mailbox:'
      },
      { kind: 'code', groups: groupCode(content.code) },
      {
        kind: 'paragraph',
        text: `It works once, for ${content.hours} hours. If you cannot type it today, come back with your document and your case number.`
      },
      facts(content, letterhead),
      {
        kind: 'advice',
        heading: 'Nobody may ask you for this code',
        steps: [
          'Type it on the screen yourself. Do not say it or show it, not to an officer either.',
          ...onlyFromTheSquare(letterhead)
        ]
      },
      {
        kind: 'advice',
        heading: 'If you did not ask for it',
        steps: [
          'Somebody typed your address, perhaps by mistake. Without this code your address is not registered.',
          `If you are worried, tell us at ${letterhead.phone}.`
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-ahead': (content, letterhead) => ({
    subject: `${letterhead.service}: somebody asked for ${content.addressChanges ? 'another address' : 'a new key'} on your account`,
    heading: content.addressChanges
      ? 'Somebody asked to change the address of your account'
      : 'Somebody asked for a new key to your account',
    blocks: [
      {
        kind: 'paragraph',
        text: `At a kiosk somebody asked for ${change(content.addressChanges)} on your account. Two officers checked the document of the person who asked. ${waiting(content.holdHours)}`
      },
      facts(content, letterhead),
      {
        kind: 'advice',
        heading: 'If it was you',
        steps: ['You need not do anything. Keep this message.']
      },
      {
        kind: 'advice',
        heading: 'If it was not you, stop it now',
        steps: [
          `Call ${letterhead.phone} and say the case number and this code.`,
          'Or go to any kiosk with your document and touch «I did not ask for this change».'
        ]
      },
      { kind: 'code', groups: groupPaper(content.freezeCode) },
      {
        kind: 'paragraph',
        text: `The same code takes the change back, until ${Math.round(content.undoHours / 24)} days after it became active.`
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-ahead-new': (content, letterhead) => ({
    subject: `${letterhead.service}: this address will be registered`,
    heading: 'This address will be registered in your account',
    blocks: [
      {
        kind: 'paragraph',
        text: `Two officers approved your request. ${waiting(content.holdHours)} We will write to you that day.`
      },
      facts(content, letterhead),
      {
        kind: 'advice',
        heading: 'If you did not ask for it',
        steps: [`Call ${letterhead.phone} and say the case number.`]
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-active': (content, letterhead) => ({
    subject: `${letterhead.service}: the change to your account is active`,
    heading: 'The change to your account is active',
    blocks: [
      {
        kind: 'paragraph',
        text:
          content.mailbox === 'new'
            ? 'This address is registered in your account, and the key you chose works now.'
            : `Your account has ${change(content.addressChanges)} from now on.${content.addressChanges ? ' This address can no longer be used to recover the key.' : ''}`
      },
      facts(content, letterhead),
      { kind: 'advice', heading: 'If it was you', steps: ['You need not do anything.'] },
      {
        kind: 'advice',
        heading: 'If it was not you',
        steps: [
          content.mailbox === 'new'
            ? `Call ${letterhead.phone} now and say the case number.`
            : `Call ${letterhead.phone} now, or go to any kiosk with your document and touch «I did not ask for this change». Have the code of our earlier message at hand.`,
          `The change can be taken back until ${when(content.undoUntil, letterhead)}.`
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-ended': (content, letterhead) => {
    const undone = content.how === 'undone'
    return {
      subject: `${letterhead.service}: the change to your account was ${undone ? 'taken back' : 'stopped'}`,
      heading: undone ? 'The change was taken back' : 'The change was stopped',
      blocks: [
        { kind: 'paragraph', text: ended[content.how] },
        ...(undone
          ? [
              {
                kind: 'paragraph' as const,
                text:
                  content.mailbox === 'old'
                    ? 'Your earlier address is registered again. The key is blocked: get it back at a kiosk with this address.'
                    : 'This address is no longer registered in the account, and the key is blocked.'
              }
            ]
          : []),
        facts(content, letterhead),
        {
          kind: 'advice',
          heading: 'If you have doubts',
          steps: [`Call ${letterhead.phone} and say the case number.`]
        }
      ],
      footer: footer(letterhead)
    }
  }
}

const ended: Record<Extract<CaseMessageContent, { kind: 'case-change-ended' }>['how'], string> = {
  frozen:
    'Somebody told us that they did not ask for this change. It will not happen; a supervisor looks at it.',
  withdrawn: 'The person who asked does not want it any more. Nothing in your account was changed.',
  expired: 'Nobody came back in time to finish it. Nothing in your account was changed.',
  undone: 'Somebody told us that they did not ask for this change. An investigation was opened.'
}
