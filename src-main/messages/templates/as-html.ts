import type { Block, WrittenMessage } from './message-words'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

// Colours of the kiosk's own look; every pair of text and ground passes WCAG AA (4.5:1).
const INK = '#14213d'
const QUIET = '#4a5568'
const GROUND = '#eef2f7'
const font = `font-family:'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif`

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.lang ? ` lang="${block.lang}"` : ''} style="margin:0 0 20px">${escape(block.text)}</p>`
    case 'code':
      return (
        `<p style="margin:0 0 20px;padding:18px 8px;background:${GROUND};border-radius:8px;text-align:center;` +
        `font-size:40px;line-height:1.2;font-weight:bold;letter-spacing:4px;white-space:nowrap">` +
        `${escape(block.groups.join(' '))}</p>`
      )
    case 'verbatim':
      return (
        `<p style="margin:0 0 20px;padding:12px;background:${GROUND};border-radius:8px;font-family:monospace;` +
        `font-size:14px;overflow-wrap:anywhere;word-break:break-all">${escape(block.text)}</p>`
      )
    case 'facts':
      return `<p style="margin:0 0 20px">${block.facts
        .map(([label, value]) => `<strong>${escape(label)}:</strong> ${escape(value)}`)
        .join('<br>')}</p>`
    case 'advice':
      return (
        `<h2 style="margin:28px 0 8px;font-size:20px;line-height:1.3">${escape(block.heading)}</h2>` +
        block.steps.map((step) => `<p style="margin:0 0 12px">${escape(step)}</p>`).join('')
      )
  }
}

/**
 * The message as HTML that old mail programs lay out too: one table, styles on the elements, no picture, no script, no
 * link. The metas keep phones from turning the code into a telephone number and from shrinking the messages.
 */
export function asHtml({ subject, heading, blocks, footer }: WrittenMessage, language: string): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    '<meta name="x-apple-disable-message-reformatting">',
    `<title>${escape(subject)}</title></head><body style="margin:0;padding:0;background:${GROUND}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${GROUND}"><tr>`,
    '<td align="center" style="padding:24px 12px">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff">',
    `<tr><td style="padding:32px 28px;${font};font-size:18px;line-height:1.5;color:${INK}">`,
    `<h1 style="margin:0 0 20px;font-size:28px;line-height:1.2">${escape(heading)}</h1>`,
    ...blocks.map(blockAsHtml),
    `<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #c5cedb;font-size:16px;color:${QUIET}">`,
    footer.map(escape).join('<br>'),
    '</p></td></tr></table></td></tr></table></body></html>'
  ].join('\n')
}
