import { expect, it } from 'vitest'
import { settingsSchema } from '../../../src-main/contract/settings'
import { viewSchema } from '../../../src-main/contract/screen-views'
import { viewOf } from '../../../src-main/domain/recovery/view'
import { at, member } from './states'

const settings = settingsSchema.parse({ mail: { host: 'mail.example', from: 'ventanilla@iess.example' } })

it.each(Object.values(at))('the view of $step is what the contract says', (state) => {
  const view = viewOf(state, { settings, delivery: 'accepted', phone: { state: 'none' } })
  expect(viewSchema.parse(view)).toEqual(view)
})

it('no view carries an address, a telephone, a cédula or an answer in full', () => {
  const withAnswer = { ...at.questions, given: [{ question: 'first-school', answer: 'Escuela Sucre' }] }
  for (const state of [...Object.values(at), withAnswer]) {
    const text = JSON.stringify(viewOf(state, { settings, delivery: 'accepted', phone: { state: 'none' } }))
    for (const secret of [
      ...member.addresses.map((known) => known.address),
      member.phone,
      member.cedula,
      'Sucre'
    ])
      expect(text).not.toContain(secret)
  }
})
