import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LOCALES, greetingIn } from '../../../src-main/contract/greeting'
import { localeSchema } from '../../../src-main/contract/locale'
import { parseSettings } from '../../../src-main/contract/settings'

const mail = { host: '127.0.0.1', port: 25, security: 'none', from: 'ventanilla@iess.example' }
const kiosks = fc.record(
  {
    screenInches: fc.double({ min: 7, max: 65, noNaN: true }),
    screenBottomMm: fc.double({ min: 0, max: 1200, noNaN: true }),
    locales: fc.shuffledSubarray([...localeSchema.options], { minLength: 1 }),
    name: fc.string({ minLength: 1, maxLength: 40 })
  },
  { requiredKeys: [] }
)

describe('what a settings file says of the greeting', () => {
  it('is what the whole file says of it, wherever the drawn greeting is this kiosk’s', () => {
    fc.assert(
      fc.property(fc.option(kiosks, { nil: undefined }), (kiosk) => {
        const text = JSON.stringify({ mail, kiosk })
        const whole = parseSettings(text)
        if ('problem' in whole) throw new Error(whole.problem.reason)
        const { screenInches, screenBottomMm, locales } = whole.settings.kiosk
        const isDrawn = locales.join() === DEFAULT_LOCALES.join()
        expect(greetingIn(text)).toEqual(isDrawn ? { screenInches, screenBottomMm } : null)
      })
    )
  })

  it.each([
    ['no JSON', '{"kiosk":'],
    ['no object', '"kiosk"'],
    ['nothing', 'null'],
    ['a kiosk that is a word', '{"kiosk":"K-7"}'],
    ['a diagonal in words', '{"kiosk":{"screenInches":"27"}}'],
    ['a height in words', '{"kiosk":{"screenBottomMm":"1;alert(1)"}}']
  ])('is nothing where it is %s', (_what, text) => {
    expect(greetingIn(text)).toBeNull()
  })
})
