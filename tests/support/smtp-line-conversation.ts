import type { Socket } from 'node:net'
import type { LineFault, Moment } from './smtp-line-fault'

const MOMENTS: Record<string, Moment> = {
  EHLO: 'EHLO',
  HELO: 'EHLO',
  AUTH: 'AUTH',
  MAIL: 'MAIL',
  RCPT: 'RCPT',
  DATA: 'DATA'
}
const END_OF_MESSAGE = '\r\n.\r\n'

/** Whether a reply is whole: its last line has no hyphen after the code (RFC 5321 §4.2.1). */
const isWhole = (reply: string) => /(^|\n)\d{3}(?!-)[^\n]*\r?\n$/.test(reply)

/** What the line around a conversation decides, and is told. */
interface Surroundings {
  /** The fault of this moment, if there is one. */
  next(moment: Moment): LineFault | null
  /** Whether a letter is on its way; between two of them the same line may stay open. */
  busy(isBusy: boolean): void
}

const isRefusal = (reply: string) => /^[45]/.test(reply)

/**
 * Carries one SMTP conversation, command by command: the next one is passed on when the last one was answered, also
 * when the client sends several at once (pipelining).
 */
export function createConversation(client: Socket, server: Socket, { next, busy }: Surroundings): void {
  let heard = ''
  let reply = ''
  let state: 'command' | 'answer' | 'message' | 'silent' | 'hang-up' = 'answer'
  let afterwards: LineFault | null = null
  let isData = false
  let isWholeLetter = false
  // the greetings of a new line belong to the letter that it was opened for
  busy(true)

  const cut = () => {
    state = 'silent'
    client.destroy()
    server.destroy()
  }

  /** True when a fault took the place of what was to happen. */
  function replaced(fault: LineFault | null): boolean {
    afterwards = null
    if (fault === null) return false
    if (fault === 'cut-after' || fault === 'stall-after') {
      afterwards = fault
      return false
    }
    if (fault === 'cut') cut()
    else if (fault === 'stall') state = 'silent'
    else {
      client.write(`${fault.reply}\r\n`)
      if (isRefusal(fault.reply)) busy(false)
    }
    return true
  }

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase()
    if (state === 'hang-up') return void client.end(verb === 'QUIT' ? '221 bye\r\n' : '421 4.3.2 closing\r\n')
    const moment = MOMENTS[verb]
    if (moment === 'MAIL') busy(true)
    if (moment && replaced(next(moment))) return
    isData = verb === 'DATA'
    state = 'answer'
    server.write(`${line}\r\n`)
  }

  /** The message is kept back until it is whole, so that the server never hears half of it by chance. */
  function message(): void {
    const fault = next('BODY')
    if (fault && replaced(fault)) return
    const end = heard.indexOf(END_OF_MESSAGE)
    if (end < 0) return
    const whole = heard.slice(0, end + END_OF_MESSAGE.length)
    heard = heard.slice(whole.length)
    state = 'command'
    if (replaced(next('END'))) {
      // the server still waits for the message and is of no use to this client any more
      if (state === 'command') state = 'hang-up'
      return
    }
    state = 'answer'
    isWholeLetter = true
    server.write(whole, 'latin1')
  }

  function listen(): void {
    while (heard) {
      if (state === 'message') return message()
      if (state !== 'command' && state !== 'hang-up') return
      const end = heard.indexOf('\r\n')
      if (end < 0) return
      const line = heard.slice(0, end)
      heard = heard.slice(end + 2)
      command(line)
    }
  }

  client.on('data', (chunk) => {
    heard += chunk.toString('latin1')
    listen()
  })
  server.on('data', (chunk) => {
    reply += chunk.toString('latin1')
    if (!isWhole(reply)) return
    const answered = reply
    reply = ''
    if (afterwards === 'cut-after') return cut()
    if (afterwards === 'stall-after') {
      state = 'silent'
      return
    }
    client.write(answered, 'latin1')
    if (isWholeLetter || isRefusal(answered)) busy(false)
    isWholeLetter = false
    if (state === 'answer') state = isData && answered.startsWith('354') ? 'message' : 'command'
    isData = false
    listen()
  })
  client.on('close', () => {
    busy(false)
    server.destroy()
  })
  server.on('close', () => client.destroy())
  server.on('error', () => {})
}
