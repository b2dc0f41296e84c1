import { isPattern } from './pattern'

/** Keys that everybody tries, in lower case: handed in, because the list is long and only loaded when it is needed. */
export interface FrequentKeys {
  /** Whole keys. */
  keys: ReadonlySet<string>
  /** Words that are no better with digits before or after them. */
  words: ReadonlySet<string>
}

/** Whether a key (in lower case) is one that everybody tries: of the list, a word with digits around it, a pattern. */
export function isFrequent(key: string, { keys, words }: FrequentKeys): boolean {
  const word = key.replace(/^\d+|\d+$/g, '')
  return keys.has(key) || words.has(word) || isPattern(key)
}
