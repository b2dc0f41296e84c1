import { describe, expect, it } from 'vitest'
import { fates, untold } from '../../../src-main/domain/case/notices'
import { conditionsOf } from '../../../src-main/domain/case/routing'
import { isOffHours } from '../../../src-main/domain/risk'
import { HOUR } from '../../../src-main/domain/clock'
import { A_MORNING } from '../../support/test-clock'
import { denial, facts, findings, policy, upTo } from '../../support/case-world'

const value = upTo.holding().value
const old = 'vieja@correo.example'
const fresh = 'nueva@correo.example'

describe('who was told', () => {
  it('is counted by messages to addresses known before: one to the new address tells no old channel', () => {
    const known = [{ address: old }, { address: fresh }]
    expect(untold(value, known)).toEqual([fresh])
    expect(fates(value, {}).map(({ notice }) => notice.address)).toEqual([old])
  })

  it('a message that nobody knows anything of is still on its way', () => {
    expect(fates(value, {})[0]?.fate).toEqual({ state: 'waiting', at: null })
  })

  it('the newest message to an address is the one that counts', () => {
    const again = { messageId: 'case.3', to: 'old' as const, address: old }
    const told = { ...value, notices: [...value.notices, again] }
    const known = { 'case.1': { state: 'dead', at: null }, 'case.3': { state: 'accepted', at: 1 } } as const
    expect(fates(told, known)).toEqual([{ notice: again, fate: known['case.3'] }])
  })

  it('every message of a case has an id of its own', () => {
    const story = upTo.holding()
    story.facts = { ...story.facts, notices: { 'case.1': { state: 'dead', at: null } } }
    story.do({ kind: 'noticesRenewed', freezeCode: { code: 'ZZZZZZZZ', mac: 'mac-2' } })
    const ids = story.value.notices.map(({ messageId }) => messageId)
    expect(ids).toEqual(['case.1', 'case.2', 'case.3'])
  })

  it('when a change is undone, both sides are', () => {
    const { effects } = upTo.active().do(denial())
    expect(effects.filter((effect) => effect.do === 'post')).toMatchObject([
      { messageId: 'case.undone.1', recipient: old, content: { mailbox: 'old', how: 'undone' } },
      { messageId: 'case.undone.2', recipient: fresh, content: { mailbox: 'new', how: 'undone' } }
    ])
  })
})

describe('small print', () => {
  it('the office is closed from its closing hour on', () => {
    const nine = A_MORNING
    expect(isOffHours(nine + 9 * HOUR - 1, -300, policy.limits)).toBe(false)
    expect(isOffHours(nine + 9 * HOUR, -300, policy.limits)).toBe(true)
  })

  it('a cédula with an unusual number is looked at twice', () => {
    const [kind] = policy.documents
    const found = (cedula: string) => kind && conditionsOf(cedula, findings, kind, facts.member, A_MORNING)
    expect(found('1712345675')).toEqual([])
    expect(found('1762345675')).toEqual(['number-to-verify'])
    expect(found('5012345675')).toEqual(['number-to-verify'])
  })
})
