/** The six digits that a code message carries. */
export function codeIn({ text }: { text: string }): string {
  const found = /\b(\d{3})[\s\u00a0-]?(\d{3})\b/.exec(text)
  if (!found) throw new Error(`no code in the message «${text}»`)
  return `${found[1]}${found[2]}`
}
