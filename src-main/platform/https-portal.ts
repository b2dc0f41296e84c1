import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { z } from 'zod'
import type { PortalSettings } from '../contract/settings/portal-settings'
import { SECOND, type Clock } from '../domain/clock'
import type { Portal, PortalAnswer, PortalQuestion } from '../domain/recovery/phone-portal'
import { sameText } from './same-text'

/** An answer has some sixty bytes; whoever sends more than this is not the portal. */
const LONGEST_ANSWER = 1024

const answerSchema = z.strictObject({
  ref: z.string(),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
})

interface Reply {
  status: number
  body: string
}

/**
 * The portal over HTTPS: one POST a question, the answer bounded in time and bytes and parsed strictly. Redirects are not
 * followed. Never rejects; what went wrong is told by a reason that has nothing of the answer in it.
 * @param authority PEM of the portal's own certificate authority, or null
 */
export function httpsPortal(
  settings: PortalSettings & { memberUrl: string; answersUrl: string },
  parts: { clock: Pick<Clock, 'after'>; authority: string | null; troubled: (reason: string) => void }
): Portal {
  const page = settings.memberUrl.replace(/\/$/, '')
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(settings.token === null ? {} : { authorization: `Bearer ${settings.token}` })
  }

  async function post(body: string, signal: AbortSignal): Promise<Reply> {
    const outgoing = request(settings.answersUrl, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
      ...(parts.authority === null ? {} : { ca: parts.authority })
    })
    let late = false
    const stopTimer = parts.clock.after(settings.timeoutSeconds * SECOND, () => {
      late = true
      outgoing.destroy()
    })
    try {
      const response = await new Promise<IncomingMessage>((came, failed) => {
        outgoing.on('response', came)
        // stays: what breaks after the answer is nobody's concern any more
        outgoing.on('error', failed)
        outgoing.end(body)
      })
      return { status: response.statusCode ?? 0, body: await textOf(response) }
    } catch (error) {
      throw late ? new Error('timed out') : error
    } finally {
      stopTimer()
      outgoing.destroy()
    }
  }

  return {
    pageOf: (ref) => `${page}/${ref}`,
    async ask(question, signal) {
      const trouble = (reason: string): PortalAnswer => {
        if (!signal.aborted) parts.troubled(reason)
        return { kind: 'trouble' }
      }
      try {
        const { status, body } = await post(JSON.stringify(question), signal)
        if (REFUSALS.has(status)) {
          parts.troubled(`answered ${status}`)
          return { kind: 'refused' }
        }
        return status === 200 ? meaning(body, question, trouble) : trouble(`answered ${status}`)
      } catch (error) {
        return trouble(reasonOf(error))
      }
    }
  }
}

/** The portal takes nothing from this kiosk: its token is wrong, or the address is. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 404, 410])

function meaning(
  body: string,
  { ref }: PortalQuestion,
  trouble: (reason: string) => PortalAnswer
): PortalAnswer {
  const parsed = answerSchema.safeParse(jsonOf(body))
  if (!parsed.success) return trouble('not understood')
  if (!sameText(parsed.data.ref, ref)) return trouble('of another reference')
  const { code } = parsed.data
  return code === null ? { kind: 'nothing-yet' } : { kind: 'code', code }
}

/** The whole of an answer; rejects for one that is too long or breaks off. */
async function textOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LONGEST_ANSWER) throw new Error('too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
