import { describe, expect, it } from 'vitest'
import { anchorLine, type Anchor } from '../../../src-main/domain/audit/anchor'
import { renderMessage } from '../../../src-main/messages/templates/render'

const letterhead = {
  service: 'Ventanilla IESS',
  institution: 'IESS',
  phone: '140',
  website: 'www.iess.gob.ec',
  timeZone: 'America/Guayaquil',
  portal: false
} as const
const anchor: Anchor = {
  anchor: 1,
  chain: '0123456789abcdefghjkmnpqrs',
  number: 7,
  seq: 1234,
  hash: 'a'.repeat(64),
  at: Date.UTC(2026, 10, 20, 14),
  key: 'k'.repeat(43),
  previous: 'b'.repeat(64),
  signature: 's'.repeat(86)
}
const place = { office: 'CAU Quito Norte', kiosk: 'Ventanilla 1', at: anchor.at }

describe.each(['es', 'en'] as const)('messages to those who watch over the kiosk (%s)', (locale) => {
  it('carry the anchor on one unbroken line, to be copied into a file', () => {
    const { text, html, subject } = renderMessage(
      { kind: 'audit-anchor', anchor, ...place },
      locale,
      letterhead
    )
    expect(text.split('\n')).toContain(anchorLine(anchor))
    expect(anchorLine(anchor)).not.toContain(' ')
    // RFC 5322 §2.1.1: a line of a message is at most 998 characters
    expect(anchorLine(anchor).length).toBeLessThan(998)
    expect(html).toContain('&quot;seq&quot;:1234')
    expect(subject).toContain('7')
  })

  it('name the place and the count of an alert, and say that nothing was closed', () => {
    const content = { kind: 'limit-alert', rule: 'self-service-closed', counted: 10, minutes: 60 } as const
    const { text } = renderMessage({ ...content, ...place }, locale, letterhead)
    expect(text).toContain('CAU Quito Norte, Ventanilla 1')
    expect(text).toMatch(/10 pe(ople|rsonas)/)
  })
})
