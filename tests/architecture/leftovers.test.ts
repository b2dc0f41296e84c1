import { describe, expect, it } from 'vitest'
import { bridgeViolations, leftoverViolations } from './leftovers'
import { allFiles } from './source-files'

const file = (text: string, path = 'src-renderer/flow/a.ts') => ({ path, text })

describe('leftovers', () => {
  it('are in no file', () => {
    expect(allFiles().flatMap((one) => leftoverViolations(one))).toEqual([])
  })

  it.each([
    ['// TO', 'DO: later'],
    ['/* eslint', '-disable */'],
    ['// @ts', '-ignore'],
    ['it.', "skip('never', run)"],
    ['describe.', "only('this', run)"]
  ])('finds %s%s', (one, other) => {
    expect(leftoverViolations(file(one + other))).toHaveLength(1)
  })
})

describe('the bridge to main', () => {
  it('is touched by src-renderer/kiosk-bridge.ts alone', () => {
    expect(allFiles().flatMap((one) => bridgeViolations(one))).toEqual([])
  })

  it('is found elsewhere', () => {
    expect(bridgeViolations(file('window.ventanilla.start()'))).toHaveLength(1)
    expect(bridgeViolations(file('window.ventanilla.start()', 'src-renderer/kiosk-bridge.ts'))).toEqual([])
  })
})
