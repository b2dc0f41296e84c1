import { connect, createServer, type AddressInfo } from 'node:net'

/** A port of this machine at which nobody should ever call. */
export interface ListeningEar {
  port: number
  /** How many strangers have called so far. Calls itself first: whoever called before has been heard by then. */
  strangers(): Promise<number>
  close(): Promise<void>
}

/** Opens one; it answers any call as a web server would. */
export async function listeningEar(): Promise<ListeningEar> {
  let calls = 0
  let own = 0
  const server = createServer((socket) => {
    calls++
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nhi')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    async strangers() {
      own++
      await new Promise<void>((done, fail) => {
        connect(port, '127.0.0.1')
          .on('end', () => done())
          .on('error', fail)
          .resume()
      })
      return calls - own
    },
    close: () => new Promise((done) => server.close(() => done()))
  }
}
