import { describe, expect, it } from 'vitest'
import { purityViolations } from './purity'
import { programFiles } from './source-files'

describe('decisions are pure', () => {
  it('in every file of contract and domain', () => {
    expect(programFiles().flatMap((file) => purityViolations(file))).toEqual([])
  })

  it.each([
    'export const now = () => Date.now()',
    'export const today = () => new Date()',
    'export const dice = () => Math.random()',
    'export const later = (work: () => void) => setTimeout(work, 1000)',
    'export const salt = () => crypto.getRandomValues(new Uint8Array(16))',
    "export const path = process.env['PATH']",
    "console.log('done')",
    "export const page = fetch('https://example.org')"
  ])('finds %s', (text) => {
    expect(purityViolations({ path: 'src-main/domain/bad.ts', text })).toHaveLength(1)
  })

  it('lets a date be read that was handed in, and a field be called window', () => {
    const text = 'export const year = (at: number, limit: { window: number }) => new Date(at + limit.window)'
    expect(purityViolations({ path: 'src-main/domain/good.ts', text })).toEqual([])
  })
})
