import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src-main/contract/settings'
import { DAY, HOUR, MINUTE } from '../../../src-main/domain/clock'
import { limits, windowOf, type LimitRule } from '../../../src-main/domain/limits/limits'
import { limitsPage } from '../../support/limits-page'

const settings = settingsSchema.parse({ mail: { host: 'mail.example', from: 'ventanilla@iess.example' } })
const rules = Object.keys(limits) as LimitRule[]

describe('the table of limits', () => {
  it('closes nothing for a whole kiosk: people share one terminal', () => {
    const ofKiosk = rules.filter((rule) => limits[rule].per === 'kiosk')
    expect(ofKiosk.length).toBeGreaterThan(1)
    expect(ofKiosk.map((rule) => limits[rule].effect)).toEqual(ofKiosk.map(() => 'alerts'))
  })

  it('says where every number comes from', () => {
    for (const rule of rules) expect(limits[rule].source.length).toBeGreaterThan(30)
  })

  it('has the numbers that were asked for', () => {
    expect(windowOf('identity-failed', settings)).toEqual({ most: 5, within: DAY })
    expect(windowOf('code-sent', settings)).toEqual({ most: 5, within: DAY })
    expect(windowOf('code-to-address', settings)).toEqual({ most: 10, within: DAY })
    expect(windowOf('code-again', settings)).toEqual({ most: 1, within: MINUTE })
    expect(windowOf('self-service-closed', settings)).toEqual({ most: 10, within: HOUR })
  })

  it('keeps no mark longer than retention lets it', () => {
    const longest = settingsSchema.parse({ ...settings, questions: { closingHours: 168 } })
    for (const rule of rules)
      if (limits[rule].kept === 'limit_mark')
        expect(2 * windowOf(rule, longest).within).toBeLessThan(15 * DAY)
  })

  it('is the page that people read: resources/audit/limits.md (write it anew with `vitest -u`)', async () => {
    const page = await format(limitsPage(settings), { parser: 'markdown', printWidth: 110 })
    await expect(page).toMatchFileSnapshot('../../../resources/audit/limits.md')
  })
})
