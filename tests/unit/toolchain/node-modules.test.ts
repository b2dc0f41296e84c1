import { describe, expect, it } from 'vitest'
import { missingPackages } from '../../../resources/toolchain/bare-machine/node-modules.mjs'

const wanted = {
  '': {},
  'node_modules/vue': { integrity: 'sha512-vue' },
  'node_modules/fsevents': { integrity: 'sha512-mac', optional: true }
}

describe('whether packages have to be installed', () => {
  it('not where all are there, whatever belongs to another system', () => {
    expect(missingPackages(wanted, { 'node_modules/vue': { integrity: 'sha512-vue' } })).toEqual([])
  })

  it('where one is absent', () => {
    expect(missingPackages(wanted, {})).toEqual(['node_modules/vue'])
  })

  it('where one is absent that has no hash to compare', () => {
    expect(missingPackages({ 'node_modules/ours': {} }, {})).toEqual(['node_modules/ours'])
  })

  it('where one is another than the lock file says', () => {
    expect(missingPackages(wanted, { 'node_modules/vue': { integrity: 'sha512-older' } })).toEqual([
      'node_modules/vue'
    ])
  })
})
