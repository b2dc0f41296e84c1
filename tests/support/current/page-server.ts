import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ORIGIN } from '../../../src-main/shell/origin'
import type { ServedSession } from './electron-parts'

/** The page over HTTP on this machine, with the very answers and headers of its own scheme. */
export interface PageServer {
  /** Where the page is, e.g. `http://127.0.0.1:4711/`. */
  address: string
  /** The address of our own scheme that one of this server stands for; the address itself where it is none of ours. */
  ownOf(url: string): string
}

export async function serveSession(session: ServedSession): Promise<PageServer> {
  const server = createServer((request, response) => {
    session
      .serve({ method: request.method ?? '', url: `${ORIGIN}${request.url ?? '/'}` })
      .then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers))
        response.end(Buffer.from(await answer.arrayBuffer()))
      })
      .catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `${origin}/`,
    ownOf: (url) => (url.startsWith(`${origin}/`) ? ORIGIN + url.slice(origin.length) : url)
  }
}
