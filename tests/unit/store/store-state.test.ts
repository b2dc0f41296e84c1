import { beforeEach, describe, expect, it } from 'vitest'
import type { StoreFailure } from '../../../src-main/store/sqljs/failure'
import { StoreHealth } from '../../../src-main/store/sqljs/store-state'

const full: StoreFailure = { kind: 'disk-full', act: 'making room', file: 'journal' }
const broken: StoreFailure = { kind: 'io', act: 'writing', file: 'journal', code: 'EIO' }
const later: StoreFailure = { kind: 'io', act: 'reading', file: 'anchor', code: 'EIO' }

let told: string[]
let storeState: StoreHealth
beforeEach(() => {
  told = []
  storeState = new StoreHealth((state, because) => void told.push(`${state} ${because?.kind ?? ''}`.trim()))
})

describe('the storeState of a store', () => {
  it('keeps the first failure, from which the others follow', () => {
    storeState.readOnly(broken)
    storeState.readOnly(later)
    storeState.readOnly(full, true)
    expect(storeState.because).toBe(broken)
    expect(told).toEqual(['read-only io'])
  })

  it('heals only what passes by itself', () => {
    storeState.readOnly(full, true)
    storeState.readOnly(full, true)
    storeState.healed()
    expect(storeState.state).toBe('open')
    storeState.readOnly(broken)
    storeState.healed()
    expect(storeState.state).toBe('read-only')
    expect(told).toEqual(['read-only disk-full', 'open', 'read-only io'])
  })

  it('turns worse when trouble that would have passed is followed by trouble that does not', () => {
    storeState.readOnly(full, true)
    storeState.readOnly(broken)
    expect(storeState.because).toBe(broken)
    expect(storeState.mayHeal).toBe(false)
  })

  it('is closed once, and for good', () => {
    storeState.closed()
    storeState.closed()
    storeState.readOnly(broken)
    storeState.healed()
    expect(storeState.state).toBe('closed')
    expect(told).toEqual(['closed closed'])
  })
})
