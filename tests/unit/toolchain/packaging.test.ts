import { describe, expect, it } from 'vitest'
import { asar } from '../../../resources/toolchain/bare-machine/asar.mjs'
import { refuseToPackageStandIn } from '../../../resources/toolchain/bare-machine/electron-runtime.mjs'

const runtime = (kind: 'named' | 'official' | 'stand-in') => ({
  kind,
  dist: '/d',
  exe: '/d/electron',
  version: '1.0.0'
})

describe('packaging', () => {
  it('refuses the stand-in, which gets no security fixes', () => {
    expect(() => refuseToPackageStandIn(runtime('stand-in'), false)).toThrow(/out of support/)
  })

  it('takes the stand-in only on the person’s own word', () => {
    expect(() => refuseToPackageStandIn(runtime('stand-in'), true)).not.toThrow()
  })

  it('takes the official runtime', () => {
    expect(() => refuseToPackageStandIn(runtime('official'), false)).not.toThrow()
  })
})

describe('the hand-written archive', () => {
  it('has each file where its header says', () => {
    const files = { 'package.json': '{"main":"main.js"}', 'main.js': "console.log('ñ')" }
    const archive = asar(files)
    const headerSize = archive.readUInt32LE(4)
    const json = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString()
    const header = JSON.parse(json) as { files: Record<string, { size: number; offset: string }> }
    const found = Object.entries(header.files).map(([name, { size, offset }]) => {
      const from = 8 + headerSize + Number(offset)
      return [name, archive.subarray(from, from + size).toString()]
    })
    expect(Object.fromEntries(found)).toEqual(files)
  })
})
