import { beforeEach, describe, expect, it } from 'vitest'
import type { StoreFailure } from '../../../src-main/store/sqljs/failure'
import { Standing } from '../../../src-main/store/sqljs/store-state'

const full: StoreFailure = { kind: 'disk-full', act: 'making room', file: 'journal' }
const broken: StoreFailure = { kind: 'io', act: 'writing', file: 'journal', code: 'EIO' }
const later: StoreFailure = { kind: 'io', act: 'reading', file: 'anchor', code: 'EIO' }

let told: string[]
let standing: Standing
beforeEach(() => {
  told = []
  standing = new Standing((state, because) => void told.push(`${state} ${because?.kind ?? ''}`.trim()))
})

describe('the standing of a store', () => {
  it('keeps the first failure, from which the others follow', () => {
    standing.readOnly(broken)
    standing.readOnly(later)
    standing.readOnly(full, true)
    expect(standing.because).toBe(broken)
    expect(told).toEqual(['read-only io'])
  })

  it('heals only what passes by itself', () => {
    standing.readOnly(full, true)
    standing.readOnly(full, true)
    standing.healed()
    expect(standing.state).toBe('open')
    standing.readOnly(broken)
    standing.healed()
    expect(standing.state).toBe('read-only')
    expect(told).toEqual(['read-only disk-full', 'open', 'read-only io'])
  })

  it('turns worse when trouble that would have passed is followed by trouble that does not', () => {
    standing.readOnly(full, true)
    standing.readOnly(broken)
    expect(standing.because).toBe(broken)
    expect(standing.mayHeal).toBe(false)
  })

  it('is closed once, and for good', () => {
    standing.closed()
    standing.closed()
    standing.readOnly(broken)
    standing.healed()
    expect(standing.state).toBe('closed')
    expect(told).toEqual(['closed closed'])
  })
})
