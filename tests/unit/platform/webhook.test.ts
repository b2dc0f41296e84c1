import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { webhook } from '../../../src-main/platform/webhook'

let server: Server | undefined
afterEach(() => {
  server?.close()
  server = undefined
})

/** A lamp on the network that answers each message with the next of these. */
async function lamp(answers: { status: number; location?: string }[]) {
  const heard: { request: IncomingMessage; body: string }[] = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      heard.push({ request, body })
      const { status, location } = answers[heard.length - 1] ?? { status: 200 }
      response.writeHead(status, location ? { location } : {}).end()
    })
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { heard, address: `http://127.0.0.1:${port}/lamp` }
}
const CALL = { kiosk: 'Ventanilla 1', step: 'code' }

/** Time passes at once. */
function outside(address: string) {
  const troubles: string[] = []
  const waits: number[] = []
  const tell = webhook(address, {
    troubled: (reason) => troubles.push(reason),
    after: (milliseconds, work) => {
      waits.push(milliseconds)
      work()
      return () => undefined
    }
  })
  return { tell, troubles, waits }
}

describe('the webhook', () => {
  it('posts the message as JSON, and nothing else', async () => {
    const { heard, address } = await lamp([])
    const { tell, troubles } = outside(address)
    tell(CALL)
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    expect([heard[0]?.request.method, JSON.parse(heard[0]?.body ?? '')]).toEqual(['POST', CALL])
    expect(heard[0]?.request.headers.cookie).toBeUndefined()
    expect(troubles).toEqual([])
  })

  it('tries twice more, and tells the log of each failure without what was to be said', async () => {
    const { heard, address } = await lamp([{ status: 500 }, { status: 503 }, { status: 500 }])
    const { tell, troubles, waits } = outside(address)
    tell(CALL)
    await vi.waitFor(() => expect(troubles).toHaveLength(3))
    expect(heard).toHaveLength(3)
    expect(waits).toEqual([5000, 30_000])
    expect(troubles).toEqual(['answered 500', 'answered 503', 'answered 500'])
  })

  it('follows nobody to another address', async () => {
    const { heard, address } = await lamp([{ status: 307, location: '/elsewhere' }])
    const { tell, troubles } = outside(address)
    tell(CALL)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard.map(({ request }) => request.url)).toEqual(['/lamp', '/lamp'])
    expect(troubles).toHaveLength(1)
  })

  it('that nobody answers is told of by its reason', async () => {
    const { tell, troubles } = outside('http://127.0.0.1:1/none')
    tell(CALL)
    await vi.waitFor(() => expect(troubles).toHaveLength(3))
  })
})
