import type { AlertRule } from '../../domain/limits/limits'
import { anchorLine } from '../../domain/audit/anchor'
import { when } from './en-phrases'
import type { Letterhead, MessageWords } from './message-words'

const footer = ({ institution }: Letterhead) => [
  institution,
  'Sent automatically to whoever watches over this service. It has no links and no files.'
]

const alerts: Record<AlertRule, string> = {
  'self-service-closed': 'people failed their answers so often that self-service closed for them',
  'cedula-claimed': 'cédula numbers were typed at this kiosk',
  'case-numbers-tried': 'wrong case numbers were typed at this kiosk'
}

/** Messages to those who watch over the kiosk. */
export const enStaffMessages: Pick<
  MessageWords,
  'audit-anchor' | 'limit-alert' | 'help-called' | 'recovered-by-owner'
> = {
  'audit-anchor': ({ anchor, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: anchor ${anchor.number} of the record, ${kiosk}`,
    heading: `Anchor ${anchor.number} of the audit record`,
    blocks: [
      {
        kind: 'paragraph',
        text: `Keep this message where nobody of the office can change it. It proves that the record went up to line ${anchor.seq}: if anything up to that line is missing or changed later, the verification shows it.`
      },
      {
        kind: 'facts',
        facts: [
          ['Where', `${office}, ${kiosk}`],
          ['When', when(at, letterhead)]
        ]
      },
      { kind: 'paragraph', text: 'Copy the following line, whole, into the file of anchors:' },
      { kind: 'verbatim', text: anchorLine(anchor) },
      {
        kind: 'paragraph',
        text: 'One comes every day. If one is missing, ask why: the kiosk was off, had no mail, or somebody prevented it.'
      }
    ],
    footer: footer(letterhead)
  }),
  'limit-alert': ({ rule, counted, minutes, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: look at ${kiosk}`,
    heading: 'Something happens too often',
    blocks: [
      {
        kind: 'paragraph',
        text: `In the last ${minutes} minutes, ${counted} ${alerts[rule]}. Somebody may be trying the numbers of others, or the directory may be at fault.`
      },
      {
        kind: 'facts',
        facts: [
          ['Where', `${office}, ${kiosk}`],
          ['When', when(at, letterhead)]
        ]
      },
      { kind: 'paragraph', text: 'The kiosk goes on serving: this alert closed it to nobody.' }
    ],
    footer: footer(letterhead)
  }),
  'recovered-by-owner': ({ userName, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: new password for an administrator at ${kiosk}`,
    heading: 'An administrator was given a new password',
    blocks: [
      {
        kind: 'paragraph',
        text: `Whoever runs the machine gave the account «${userName}» a new password and took its authenticator off. If you do not know why, ask your supervisor today.`
      },
      {
        kind: 'facts',
        facts: [
          ['Where', `${office}, ${kiosk}`],
          ['When', when(at, letterhead)]
        ]
      },
      { kind: 'paragraph', text: 'It is in the audit record and among the alerts.' }
    ],
    footer: footer(letterhead)
  }),
  'help-called': ({ step, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: somebody asks for help at ${kiosk}`,
    heading: 'Somebody asks for help',
    blocks: [
      {
        kind: 'paragraph',
        text: 'A person touched «Llamar a un funcionario». They are waiting at the kiosk.'
      },
      {
        kind: 'facts',
        facts: [
          ['Where', `${office}, ${kiosk}`],
          ['When', when(at, letterhead)],
          ['Step', step]
        ]
      }
    ],
    footer: footer(letterhead)
  })
}
