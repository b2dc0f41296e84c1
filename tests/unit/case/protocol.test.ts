import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { conditionSchema, weightOf } from '../../../src-main/contract/case/checks'
import { caseSettingsSchema } from '../../../src-main/contract/case/protocol'

const policy = caseSettingsSchema.parse({})

describe('the document protocol', () => {
  it('has a route for every condition that can be found', () => {
    expect(Object.keys(policy.routes).sort()).toEqual([...conditionSchema.options].sort())
  })

  it('refuses a settings file that would let the dead, the doubled or the wrong person through', () => {
    for (const condition of ['deceased', 'two-records', 'number-differs', 'photo-differs', 'unknown-member'])
      for (const route of ['go-on', 'flag', 'supervisor'])
        expect(caseSettingsSchema.safeParse({ routes: { [condition]: route } }).success).toBe(false)
  })

  it('takes exactly the routes that the reference of the settings offers', () => {
    const { properties } = z.toJSONSchema(caseSettingsSchema.shape.routes, { io: 'input' })
    for (const [condition, offered] of Object.entries(properties ?? {})) {
      const taken = ['go-on', 'flag', 'supervisor', 'stop'].filter(
        (route) => caseSettingsSchema.safeParse({ routes: { [condition]: route } }).success
      )
      expect([...((offered as { enum?: string[] }).enum ?? [])].toSorted(), condition).toEqual(
        taken.toSorted()
      )
    }
  })

  it('never lets the paper path or a representative go without a hold', () => {
    expect(caseSettingsSchema.safeParse({ paperHoldHours: 0 }).success).toBe(false)
    expect(caseSettingsSchema.safeParse({ representativeHoldHours: 0 }).success).toBe(false)
    expect(caseSettingsSchema.safeParse({ holdHours: 0 }).success).toBe(true)
  })

  it('asks for the presence and the number with every document', () => {
    for (const kind of policy.documents)
      expect(kind.asks).toEqual(expect.arrayContaining(['number', 'present']))
  })

  it('knows no weight for an outcome that a check does not have', () => {
    expect(weightOf('photo', 'doubt')).toBe('doubt')
    expect(weightOf('photo', 'toString')).toBeNull()
  })
})
