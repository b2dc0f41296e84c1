/** Elements whose text is a sentence of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE DD DIV DL DT FOOTER H1 H2 H3 HEADER LI MAIN OL P SECTION TABLE TD TH TR UL'.split(
    ' '
  )
)

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE

/** Whether assistive technology is told of an element: painted, and not marked as decoration. */
function isTold(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return false
  const { display, visibility } = getComputedStyle(element)
  return display !== 'none' && visibility !== 'hidden'
}

/** What an element is called: its label, else its words. */
export function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? linesOf(element).join(' ')).replace(/\s+/g, ' ').trim()
}

/**
 * The words under an element, sentence by sentence in reading order, as they are told to assistive technology: the ear
 * gets what the eye gets. `instead` says what stands for an element: a text, or nothing for one that is told elsewhere.
 */
export function linesOf(root: Element, instead: (element: Element) => string | null = () => null): string[] {
  const told = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    if (!isElement(node) || !isTold(node)) return ''
    const other = instead(node)
    if (other !== null) return `\n${other}\n`
    const label = node.getAttribute('role') === 'img' ? node.getAttribute('aria-label') : null
    const inner = label ?? [...node.childNodes].map(told).join('')
    return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
  }
  return [...root.childNodes]
    .map(told)
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Sentences as one text: each ends, so that the voice pauses. */
export const asText = (lines: readonly string[]): string =>
  lines.map((line) => (/[.:!?…]$/.test(line) ? line : `${line}.`)).join(' ')
