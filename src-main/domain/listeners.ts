/** Those who want to be told of one kind of news. */
export interface Listeners<T> {
  /** The answer stops it. */
  add(listener: (news: T) => void): () => void
  tell(news: T): void
}

/** Nobody yet. Told in the order in which they came; whoever leaves while it is told is still told this once. */
export function listeners<T>(): Listeners<T> {
  const all = new Set<(news: T) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell(news) {
      for (const listener of [...all]) listener(news)
    }
  }
}
