/** An answer is waited for so long. */
const PATIENCE_MS = 10_000
/** Somebody waits at the kiosk: a message that did not go is tried again soon, and then no more. */
const AGAIN_MS = [5_000, 30_000] as const

/**
 * Posts JSON to one address. What is sent, and whether anything, is decided by who calls.
 * Redirects are not followed. Never rejects; a message that did not arrive is told of by a reason without its content.
 */
export function webhook(
  address: string,
  parts: { after: (milliseconds: number, work: () => void) => () => void; troubled: (reason: string) => void }
): (message: object) => void {
  const post = async (body: string, waits: readonly number[]): Promise<void> => {
    const reason = await reasonOf(address, body)
    if (reason === null) return
    parts.troubled(reason)
    const [wait, ...later] = waits
    if (wait !== undefined) parts.after(wait, () => void post(body, later))
  }
  return (message) => void post(JSON.stringify(message), AGAIN_MS)
}

/** Null: it arrived. */
async function reasonOf(address: string, body: string): Promise<string | null> {
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS)
    })
    return ok ? null : `answered ${status}`
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined)?.code : undefined
    return cause ?? (error instanceof Error ? error.name : 'unknown')
  }
}
