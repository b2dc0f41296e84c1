import { createServer, type Server } from 'node:https'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { portalSchema, type PortalSettings } from '../../src-main/contract/settings/portal-settings'
import { makeCertificate, type Certificate } from './certificate'

/** A question as it came in. */
export interface AskedQuestion {
  method: string
  headers: IncomingHttpHeaders
  body: string
}
export type Answering = (question: AskedQuestion, response: ServerResponse) => void

/** A portal of an institution as resources/portal/PORTAL.md asks for it, on the loopback interface, over real TLS. */
export interface PortalUnderTest {
  asked: AskedQuestion[]
  settings: PortalSettings & { memberUrl: string; answersUrl: string }
  authority: string
  /** Answers with this from now on; null: as a portal does. */
  behave(how: Answering | null): void
  /** The reference that was asked for last. */
  readonly ref: string
  /** A telephone sends a code for the reference. False: nobody waits for it. */
  send(ref: string, code: string): boolean
  close(): Promise<void>
}

/** @param certificate another one than the kiosk trusts, to be refused */
export async function openPortal(certificate?: Certificate): Promise<PortalUnderTest> {
  const own = makeCertificate({ names: ['localhost', '127.0.0.1'] })
  const asked: AskedQuestion[] = []
  const sent = new Map<string, string | null>()
  let behave: Answering | null = null
  const asPortal: Answering = ({ body }, response) => {
    const { ref } = JSON.parse(body) as { ref: string }
    const code = sent.get(ref) ?? null
    sent.set(ref, null)
    response.end(JSON.stringify({ ref, code }))
  }
  const server: Server = createServer(certificate ?? own, (request, response) => {
    void text(request).then((body) => {
      const question = { method: request.method ?? '', headers: request.headers, body }
      asked.push(question)
      ;(behave ?? asPortal)(question, response)
    })
  })
  // a client that hangs up is the subject of tests
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const answersUrl = `https://127.0.0.1:${port}/codigos`
  const memberUrl = 'https://portal.iess.example/codigo'
  const settings = portalSchema.parse({ memberUrl, answersUrl, token: 'ficha-Cuenca-71', tokenInClear: true })
  return {
    asked,
    settings: { ...settings, memberUrl, answersUrl },
    authority: own.cert,
    get ref() {
      return (JSON.parse(asked.at(-1)?.body ?? '{}') as { ref?: string }).ref ?? ''
    },
    behave(how) {
      behave = how
    },
    send(ref, code) {
      if (!sent.has(ref)) return false
      sent.set(ref, code)
      return true
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      })
  }
}
