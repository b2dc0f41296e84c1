import { expect, it } from 'vitest'
import { freezeMac, paperMac } from '../../../src-main/api/counter/case-macs'
import { sentCodeMac } from '../../../src-main/api/judge-code'
import { keyedHashes } from '../../../src-main/platform/keyed-hashes'

it('what is kept of a code fits this case or this message only, and only as the code it was', () => {
  const hashes = keyedHashes(new TextEncoder().encode('installation'))
  const kept = [
    freezeMac(hashes, 'case-1', 'BCDFGHJK'),
    freezeMac(hashes, 'case-2', 'BCDFGHJK'),
    paperMac(hashes, 'case-1', 'BCDFGHJK'),
    paperMac(hashes, 'case-2', 'BCDFGHJK'),
    sentCodeMac({ hashes }, 'code-1', '123456'),
    sentCodeMac({ hashes }, 'code-2', '123456'),
    freezeMac(keyedHashes(new TextEncoder().encode('another installation')), 'case-1', 'BCDFGHJK')
  ]
  expect(new Set(kept).size).toBe(kept.length)
  expect(kept.join()).not.toMatch(/BCDFGHJK|123456/)
})
