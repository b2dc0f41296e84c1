import { Readable } from 'node:stream'

/**
 * The message's bytes as nodemailer wants them, telling when their end is about to be written. Lazy: nothing is read
 * before the server has answered DATA. `beforeDot` is awaited when every byte is out and the end is not.
 */
export function watchHandover(body: Readable, beforeDot: () => Promise<void>): Readable {
  async function* watched(): AsyncGenerator<Uint8Array | string> {
    for await (const chunk of body) yield chunk
    await beforeDot()
  }
  return Readable.from(watched(), { objectMode: false, highWaterMark: 1 })
}
