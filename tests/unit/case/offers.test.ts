import { describe, expect, it } from 'vitest'
import { actsOn } from '../../../src-main/domain/case/next'
import { admin, ana, beto, carla, upTo } from '../../support/case-world'

describe('what a case offers', () => {
  it('is what the role may do, the state allows, and this person has no part in', () => {
    const held = upTo.holding().value
    expect(actsOn(held, ana)).toEqual(['confirm-presence', 'pause', 'deny-with-code'])
    expect(actsOn(held, carla)).toEqual([
      'confirm-presence',
      'pause',
      'shorten-hold',
      'deny-with-code',
      'deny',
      'make-dossier'
    ])
    expect(actsOn(held, admin)).toEqual([])
    expect(actsOn(upTo.proved().value, ana)).not.toContain('review')
    expect(actsOn(upTo.proved().value, beto)).toContain('review')
  })

  it('is nothing to the member, whatever account they have', () => {
    expect(actsOn(upTo.holding().value, { ...carla, cedula: '1712345675' })).toEqual([])
  })
})
