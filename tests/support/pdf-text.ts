import { inflateSync } from 'node:zlib'

/** The text of a PDF of ours: what its content streams show, in order, one line each. Standard fonts, WinAnsi. */
export function textOfPdf(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes)
  const lines: string[] = []
  let at = 0
  for (;;) {
    const start = raw.indexOf('stream\n', at)
    if (start < 0) break
    const end = raw.indexOf('endstream', start)
    lines.push(...shownIn(raw.subarray(start + 7, end)))
    at = end + 9
  }
  return Promise.resolve(lines.join('\n'))
}

function shownIn(stream: Buffer): string[] {
  let content: string
  try {
    content = inflateSync(stream).toString('latin1')
  } catch {
    return []
  }
  return [...content.matchAll(/<([0-9A-F]+)> Tj/g)].map(([, hex = '']) =>
    new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex'))
  )
}
