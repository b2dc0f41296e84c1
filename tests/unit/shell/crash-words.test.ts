import { expect, it } from 'vitest'
import { crashWords } from '../../../src-main/shell/crash-words'

class StoreTorn extends Error {
  code = 'ETORN'
}

function thrown(error: Error): Error {
  return error
}

it('says what kind of error it is and where it was thrown', () => {
  const { name, at } = crashWords(thrown(new StoreTorn('')))
  expect(name).toBe('StoreTorn ETORN')
  expect(at).toMatch(/^crash-words\.test\.ts:\d+:\d+ < /)
})

it('never repeats the message, on one line or on several', () => {
  const secret = 'Colibri2468'
  const said = [
    crashWords(new Error(`cannot store ${secret}`)),
    crashWords(new Error(`cannot store\n    at ${secret}\n    at key (${secret})`)),
    crashWords(secret),
    crashWords({ key: secret })
  ]
  expect(JSON.stringify(said)).not.toContain(secret)
})

it('takes what is no error', () => {
  expect([crashWords(undefined), crashWords('no'), crashWords(null)]).toEqual([
    { name: 'undefined', at: '' },
    { name: 'string', at: '' },
    { name: 'object', at: '' }
  ])
})
