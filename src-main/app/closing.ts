/**
 * Ends one thing after the other, whatever fails on the way: a disk that refuses the last line of the record must not
 * keep the store's lock. Rejects, when all has ended, with the first failure.
 */
export async function endAll(...ends: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const end of ends) {
    try {
      await end()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
