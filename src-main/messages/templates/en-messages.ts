import { enCase } from './en-case'
import { enStaffMessages } from './en-staff-messages'
import { footer, onlyFromTheSquare, when } from './en-phrases'
import type { MessageWords } from './message-words'
import { groupCode } from './moment'

/** Plain English. The key is what Ecuador calls "clave". */
export const en: MessageWords = {
  code: ({ code, minutes, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: the code you asked for`,
    heading: 'Your code',
    blocks: [
      { kind: 'paragraph', text: 'Type this code on the screen of the kiosk to get your key (clave) back:' },
      { kind: 'code', groups: groupCode(code) },
      {
        kind: 'paragraph',
        text: `It works once, for ${minutes} minutes. If you asked for more than one code, use the one in the last message.`
      },
      {
        kind: 'facts',
        facts: [
          ['Where it was asked for', `${office}, ${kiosk}`],
          ['When', when(at, letterhead)]
        ]
      },
      {
        kind: 'advice',
        heading: 'Nobody may ask you for this code',
        steps: [
          'Do not say it or show it: no officer will ask for it, not in the office, not by telephone, not by message.',
          ...onlyFromTheSquare(letterhead)
        ]
      },
      {
        kind: 'advice',
        heading: 'If you did not ask for it',
        steps: [
          'Your key has not changed, and without this code nobody can change it at that kiosk.',
          `Tell us at ${letterhead.phone} or in any office: somebody typed your cédula number.`
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  'key-changed': ({ firstKey, unblocked, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: your key was ${firstKey ? 'created' : 'changed'}`,
    heading: firstKey ? 'Your key was created' : 'Your key was changed',
    blocks: [
      {
        kind: 'paragraph',
        text: firstKey
          ? 'Your account now has a key (clave). It was created at a kiosk.'
          : 'The key (clave) of your account was changed at a kiosk. The earlier key does not work any more.'
      },
      ...(unblocked
        ? [{ kind: 'paragraph' as const, text: 'Your account was blocked and is open again.' }]
        : []),
      {
        kind: 'facts',
        facts: [
          ['Where', `${office}, ${kiosk}`],
          ['When', when(at, letterhead)]
        ]
      },
      { kind: 'advice', heading: 'If it was you', steps: ['You need not do anything.'] },
      {
        kind: 'advice',
        heading: 'If it was not you',
        steps: [
          `Call ${letterhead.phone} now and ask for your account to be blocked.`,
          'Go to any office with your cédula. Do so even if you are not sure.'
        ]
      },
      {
        kind: 'advice',
        heading: 'Take care of your key',
        steps: [
          'Nobody may ask you for it: no officer, no relative, no agent.',
          'Do not use the same key on other sites.'
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  ...enCase,
  ...enStaffMessages
}
