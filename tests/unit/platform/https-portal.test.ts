import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PortalAnswer } from '../../../src-main/domain/recovery/phone-portal'
import { httpsPortal } from '../../../src-main/platform/https-portal'
import { makeCertificate } from '../../support/certificate'
import { openPortal, type Answering, type PortalUnderTest } from '../../support/portal'

const QUESTION = {
  ref: '4k7m2n8pxq5rs9tvwy3zabcdef',
  office: 'CAU Quito Norte',
  kiosk: 'Ventanilla 1',
  openSeconds: 34
}
const CODE = '480913'

let portal: PortalUnderTest
let troubles: string[]
/** Time-outs that are running, and how each is let run out. */
let timers: Map<() => void, number>
beforeEach(async () => {
  portal = await openPortal()
  troubles = []
  timers = new Map()
})
afterEach(() => portal.close())

function ask(signal = new AbortController().signal, at = portal): Promise<PortalAnswer> {
  const clock = {
    after(milliseconds: number, work: () => void) {
      timers.set(work, milliseconds)
      return () => void timers.delete(work)
    }
  }
  const { settings } = at
  return httpsPortal(settings, {
    clock,
    authority: portal.authority,
    troubled: (reason) => troubles.push(reason)
  }).ask(QUESTION, signal)
}
const answering =
  (body: string, status = 200): Answering =>
  (_question, response) =>
    response.writeHead(status).end(body)
const saying = (answer: object): Answering => answering(JSON.stringify(answer))

describe('a question to the portal', () => {
  it('says which kiosk asks for which reference, and who it is, and nothing else', async () => {
    await ask()
    expect(portal.asked).toHaveLength(1)
    const { method, headers, body } = portal.asked[0] ?? { method: '', headers: {}, body: '{}' }
    expect([method, JSON.parse(body)]).toEqual(['POST', QUESTION])
    expect(headers.authorization).toBe('Bearer ficha-Cuenca-71')
    expect(headers.cookie).toBeUndefined()
  })

  it('is answered by nothing yet, or by the code that was sent', async () => {
    expect(await ask()).toEqual({ kind: 'nothing-yet' })
    portal.send(QUESTION.ref, CODE)
    expect(await ask()).toEqual({ kind: 'code', code: CODE })
    expect(await ask()).toEqual({ kind: 'nothing-yet' })
    expect(troubles).toEqual([])
    expect(timers.size).toBe(0)
  })
})

describe('what is not an answer', () => {
  it.each<[string, Answering, string]>([
    ['of another reference', saying({ ref: 'another', code: CODE }), 'of another reference'],
    ['with more than was agreed', saying({ ref: QUESTION.ref, code: CODE, name: 'Rosa' }), 'not understood'],
    ['with a code of five digits', saying({ ref: QUESTION.ref, code: '48091' }), 'not understood'],
    ['with a code of messages', saying({ ref: QUESTION.ref, code: 'abcdef' }), 'not understood'],
    ['with a number for a code', saying({ ref: QUESTION.ref, code: 480913 }), 'not understood'],
    ['without a code', saying({ ref: QUESTION.ref }), 'not understood'],
    ['that is no JSON', answering(`<html>${CODE}</html>`), 'not understood'],
    ['that is empty', answering(''), 'not understood'],
    ['from a broken portal', answering(CODE, 500), 'answered 500'],
    ['from a busy one', answering('', 503), 'answered 503'],
    ['of another kind', answering(JSON.stringify({ ref: QUESTION.ref, code: CODE }), 202), 'answered 202'],
    [
      'with too many bytes',
      answering(JSON.stringify({ ref: QUESTION.ref, code: CODE }) + ' '.repeat(5000)),
      'too long'
    ]
  ])('%s', async (_what, how, reason) => {
    portal.behave(how)
    expect(await ask()).toEqual({ kind: 'trouble' })
    expect(troubles).toEqual([reason])
    expect(timers.size).toBe(0)
  })

  it('one without an end is cut off at its size', async () => {
    portal.behave((_question, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(4096)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    })
    expect(await ask()).toEqual({ kind: 'trouble' })
    expect(troubles).toEqual(['too long'])
  })

  it('one that sends the kiosk elsewhere: nobody goes there', async () => {
    portal.behave((_question, response) => response.writeHead(307, { location: '/elsewhere' }).end())
    expect(await ask()).toEqual({ kind: 'trouble' })
    expect(portal.asked).toHaveLength(1)
  })

  it('one that breaks off in the middle', async () => {
    portal.behave((_question, response) => {
      response.writeHead(200, { 'content-length': '60' })
      response.write('{"ref":', () => response.destroy())
    })
    expect(await ask()).toEqual({ kind: 'trouble' })
    expect(troubles).toHaveLength(1)
  })

  it.each([
    ['before the first byte', ((_question, _response) => undefined) as Answering],
    ['in the middle', ((_question, response) => void response.write('{"ref":')) as Answering]
  ])('one that does not come, %s: the time of the settings is waited', async (_where, how) => {
    portal.behave(how)
    const asking = ask()
    await vi.waitFor(() => expect(portal.asked).toHaveLength(1))
    const [[runOut, milliseconds] = [() => undefined, 0]] = timers
    expect(milliseconds).toBe(5000)
    runOut()
    expect(await asking).toEqual({ kind: 'trouble' })
    expect(troubles).toEqual(['timed out'])
  })

  it('nobody is there', async () => {
    await portal.close()
    expect(await ask()).toEqual({ kind: 'trouble' })
    expect(troubles).toEqual(['ECONNREFUSED'])
    portal = await openPortal()
  })

  it('somebody else is there: a certificate of nobody we know, or of another name', async () => {
    for (const names of [['127.0.0.1'], ['portal.iess.example']]) {
      const stranger = await openPortal(makeCertificate({ names }))
      stranger.behave(saying({ ref: QUESTION.ref, code: CODE }))
      expect(await ask(undefined, stranger)).toEqual({ kind: 'trouble' })
      expect(stranger.asked).toEqual([])
      await stranger.close()
    }
    expect(troubles).toHaveLength(2)
  })
})

it.each([400, 401, 403, 404, 410])('a portal that says %i does not want this kiosk', async (status) => {
  portal.behave(answering('', status))
  expect(await ask()).toEqual({ kind: 'refused' })
  expect(troubles).toEqual([`answered ${status}`])
})

it('a question that is not wanted any more is hung up, and is no trouble', async () => {
  portal.behave(() => undefined)
  const step = new AbortController()
  const asking = ask(step.signal)
  await vi.waitFor(() => expect(portal.asked).toHaveLength(1))
  step.abort()
  expect(await asking).toEqual({ kind: 'trouble' })
  expect([troubles, timers.size]).toEqual([[], 0])
})

it('nothing of an answer, and not the token, is told to the log', async () => {
  for (const how of [saying({ ref: 'x', code: CODE }), answering(CODE), answering(CODE, 500)]) {
    portal.behave(how)
    await ask()
  }
  expect(troubles).toHaveLength(3)
  expect(JSON.stringify(troubles)).not.toMatch(/480913|ficha|4k7m2/)
})
