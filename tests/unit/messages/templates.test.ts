import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src-main/contract/settings'
import type { MessageContent } from '../../../src-main/domain/messages/message'
import { letterheadOf, type Letterhead } from '../../../src-main/messages/templates/message-words'
import { renderMessage } from '../../../src-main/messages/templates/render'
import { A_MORNING } from '../../support/test-clock'

const letterhead: Letterhead = letterheadOf(
  settingsSchema.parse({ mail: { host: 'localhost', from: 'ventanilla@iess.example' } })
)
const place = { office: 'CAU Quito Norte', kiosk: 'Ventanilla 1', at: A_MORNING }
const code: MessageContent = { kind: 'code', code: '482915', minutes: 10, ...place }
const caseCode: MessageContent = {
  kind: 'case-code',
  code: '482915',
  hours: 72,
  ticket: 'BKTRWDFG',
  ...place
}
const changed: MessageContent = { kind: 'key-changed', unblocked: false, firstKey: false, ...place }

const LETTERS: [string, MessageContent][] = [
  ['code', code],
  ['key changed', changed],
  ['key changed, unblocked', { ...changed, unblocked: true }],
  ['first key', { ...changed, firstKey: true }]
]
const LOCALES = ['es', 'en', 'qu'] as const
const EVERY = LOCALES.flatMap((locale) =>
  LETTERS.map(([name, content]) => ({ locale, name, message: renderMessage(content, locale, letterhead) }))
)

/** What a reader sees of an HTML message. */
const seen = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

describe.each(EVERY)('$name in $locale', ({ message }) => {
  it('says the same as text and as HTML', () => {
    expect(words(message.text)).toEqual(words(seen(message.html)))
  })

  it('has nothing to click, to load or to run', () => {
    expect(message.html).not.toMatch(
      /<(a|img|script|link|iframe|form|style|svg)\b|href|src=|url\(|http|@import/i
    )
    expect(message.text).not.toMatch(/https?:/)
  })

  it('names the service in its subject, and no code', () => {
    expect(message.subject).toMatch(/^Ventanilla IESS: /)
    expect(message.subject).not.toMatch(/\d/)
  })

  it('says where, when, and whom to call', () => {
    for (const said of ['CAU Quito Norte, Ventanilla 1', '2026', '09:00', '140', 'www.iess.gob.ec'])
      expect(message.text).toContain(said)
  })

  it('keeps its lines short and its words whole', () => {
    for (const line of message.text.split('\n')) expect(line.length).toBeLessThanOrEqual(78)
    expect(message.text + message.html).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('says its language', () => {
    expect(message.html).toContain(`<html lang="${message.language}">`)
  })
})

describe('the message with the code', () => {
  it('shows the code once, in two groups, and for how long it is good', () => {
    const { text, html } = renderMessage(code, 'es', letterhead)
    expect(text.match(/482 915/g)).toHaveLength(1)
    expect(html.match(/482 915/g)).toHaveLength(1)
    expect(text).toContain('10 minutos')
    expect(text).toContain('ningún funcionario se lo pedirá')
  })
})

describe('the message about a changed key', () => {
  it('tells what happened and only that', () => {
    const say = (content: MessageContent) => renderMessage(content, 'es', letterhead).text
    expect(say(changed)).not.toContain('desbloqueada')
    expect(say({ ...changed, unblocked: true })).toContain('quedó desbloqueada')
    expect(say({ ...changed, firstKey: true })).toContain('SU CLAVE FUE CREADA')
    expect(say({ ...changed, firstKey: true })).not.toContain('anterior')
  })
})

describe('what the settings put into a message', () => {
  it('is text, never markup', () => {
    const office = 'Oficina <b>"Sur" & \'Centro\'</b>'
    const { html } = renderMessage({ ...code, office }, 'es', letterhead)
    expect(html).toContain('Oficina &lt;b&gt;&quot;Sur&quot; &amp; &#39;Centro&#39;&lt;/b&gt;')
  })

  it('is the time of the office: an hour less in Galápagos', () => {
    const galapagos = renderMessage(code, 'es', { ...letterhead, timeZone: 'Pacific/Galapagos' })
    expect(galapagos.text).toMatch(/08:00 \(hora\s+de\s+Galápagos\)/)
    expect(renderMessage(code, 'en', letterhead).text).toMatch(/09:00\s+\(mainland/)
  })
})

describe('a message to a reader of Kichwa', () => {
  it('says the most important in Kichwa, marked as a draft, above the whole message in Spanish', () => {
    const { text, html } = renderMessage(code, 'qu', letterhead)
    expect(text).toContain('kichwa (borrador)')
    expect(html).toContain('<p lang="qu"')
    expect(html).toContain('<html lang="es">')
    expect(text.match(/482 915/g)).toHaveLength(1)
    for (const line of renderMessage(code, 'es', letterhead).text.split('\n')) expect(text).toContain(line)
  })
})

it('where a portal takes codes, the message of a code says when to give it one; elsewhere it names no page', () => {
  for (const [locale, word] of [
    ['es', 'Péguelo'],
    ['en', 'Paste it'],
    ['qu', 'Péguelo']
  ] as const) {
    expect(renderMessage(code, locale, { ...letterhead, portal: true }).text).toContain(word)
    expect(renderMessage(code, locale, letterhead).text).not.toContain(word)
    expect(renderMessage(caseCode, locale, { ...letterhead, portal: true }).text).toContain(word)
    expect(renderMessage(caseCode, locale, letterhead).text).not.toContain(word)
  }
})
