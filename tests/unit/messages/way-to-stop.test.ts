import { expect, it } from 'vitest'
import { settingsSchema } from '../../../src-main/contract/settings'
import { receiptWords } from '../../../src-main/api/papers/receipt-words'
import { letterheadOf } from '../../../src-main/messages/templates/message-words'
import { renderMessage } from '../../../src-main/messages/templates/render'
import { en } from '../../../src-renderer/i18n/en'
import { es } from '../../../src-renderer/i18n/es'
import { A_MORNING } from '../../support/test-clock'

const letterhead = letterheadOf(settingsSchema.parse({ mail: { host: 'localhost', from: 'v@iess.example' } }))
const about = { ticket: 'BCDFGHJK', office: 'CAU Quito Norte', kiosk: 'Ventanilla 1', at: A_MORNING }

it.each([
  ['es', es],
  ['en', en]
] as const)('in %s, messages and receipt name the button as it stands on the screen', (locale, words) => {
  const button = `«${words.counterDoor.deny}»`
  const ahead = { kind: 'case-change-ahead', freezeCode: 'BCDFGHJK', holdHours: 24, undoHours: 240 } as const
  const active = { kind: 'case-change-active', mailbox: 'old', undoUntil: A_MORNING } as const
  for (const content of [
    { ...ahead, ...about, addressChanges: true },
    { ...active, ...about, addressChanges: true }
  ])
    expect(renderMessage(content, locale, letterhead).text.replace(/\s+/g, ' ')).toContain(button)
  expect(receiptWords[locale].ifNotMe('140', 10)).toContain(button)
})
