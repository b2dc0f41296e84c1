import { expect, it } from 'vitest'
import { migrations } from '../../../src-main/store/migrations/index'

/** What the kiosks in service have executed. */
const shipped = [
  '0100-directory',
  '0200-letters',
  '0300-recovery',
  '0310-installation',
  '0400-cases',
  '0410-staff',
  '0420-staff-hands',
  '0500-audit',
  '0510-jobs',
  '0520-case-cut'
]

it('migrations are executed in the order they are written in, and what has been shipped comes first', () => {
  const names = Object.keys(migrations)
  expect(names.slice(0, shipped.length)).toEqual(shipped)
  expect(names).toEqual([...names].sort())
  for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/)
  for (const name of names.slice(shipped.length)) expect(Number(name.slice(0, 4))).toBeGreaterThanOrEqual(600)
})
