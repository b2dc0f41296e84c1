import { describe, expect, it } from 'vitest'
import { processorWait } from '../../../src-main/platform/processor-wait'

describe('what a process has waited for a processor', () => {
  it('is known of one that runs, in milliseconds, and only grows', () => {
    const began = process.uptime() * 1000
    const first = processorWait(process.pid)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(began)
    expect(processorWait(process.pid)).toBeGreaterThanOrEqual(first)
  })
})

describe('where nobody tells', () => {
  it.each([0, -1, 2 ** 30])('is nothing (process %s)', (pid) => {
    expect(processorWait(pid)).toBe(0)
  })
})
