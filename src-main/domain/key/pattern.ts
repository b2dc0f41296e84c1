/** Rows that a finger follows: the alphabet, the digits, and the rows and columns of the keyboard. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm'
]
const TRACKS = ROWS.flatMap((row) => [row, [...row].reverse().join('')])

/** Shorter runs occur by chance in good keys. */
const RUN = 3

/**
 * Whether a key (in lower case) is nothing but a pattern: runs along a row or of one sign (`123456`, `abc123`,
 * `aaa111`), a short piece repeated (`121212`, `clacla`), a number of four repeated, or two years (`19801982`).
 */
export function isPattern(key: string): boolean {
  return (
    isAllRuns(key) || /^(.{1,3})\1+$/.test(key) || /^(\d{4})\1+$/.test(key) || /^((19|20)\d\d){2,}$/.test(key)
  )
}

function isAllRuns(key: string): boolean {
  if (key === '') return false
  let at = 0
  while (at < key.length) {
    const length = runFrom(key.slice(at))
    if (length < RUN) return false
    at += length
  }
  return true
}

/** Length of the longest run that the text begins with. */
function runFrom(text: string): number {
  let length = 1
  while (length < text.length && isRun(text.slice(0, length + 1))) length++
  return length
}

function isRun(text: string): boolean {
  return TRACKS.some((track) => track.includes(text)) || [...text].every((sign) => sign === text[0])
}
