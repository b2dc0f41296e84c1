import { describe, expect, it } from 'vitest'
import { questionIds, questionSchema } from '../../../src-main/contract/questions'

describe('the catalogue of questions', () => {
  it('has several times as many as are ever asked, so that a decoy is one among many', () => {
    expect(questionIds.length).toBeGreaterThanOrEqual(8)
    expect(new Set(questionIds).size).toBe(questionIds.length)
  })

  it('knows no other', () => {
    expect(questionSchema.safeParse('mothers-maiden-name').success).toBe(false)
  })
})
