import type { Block, WrittenMessage } from './message-words'

/** RFC 3676 §4.2 advises lines of at most 78 characters; 72 leaves room for a reply's marks. */
const LINE = 72

function wrap(text: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && `${line} ${word}`.length > LINE - indent.length) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].join(`\n${indent}`)
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text)
    case 'code':
      return `    ${block.groups.join(' ')}`
    case 'verbatim':
      return block.text
    case 'facts':
      return block.facts.map(([label, value]) => wrap(`${label}: ${value}`)).join('\n')
    case 'advice':
      return [block.heading.toUpperCase(), ...block.steps.map((step) => `- ${wrap(step, '  ')}`)].join('\n')
  }
}

/** The message as plain text: all that the HTML form says. */
export function asText({ heading, blocks, footer }: WrittenMessage): string {
  const parts = [
    heading.toUpperCase(),
    ...blocks.map(blockAsText),
    `-- \n${footer.map((line) => wrap(line)).join('\n')}`
  ]
  return `${parts.join('\n\n')}\n`
}
