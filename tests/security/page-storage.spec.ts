import { readdirSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'
import { electronOf } from '../support/electron/electron-kiosk'

test('what the page stores is in memory only', async ({ kiosk }) => {
  const MARK = 'mark-of-the-page-4711'
  await kiosk.page.evaluate(async (mark) => {
    localStorage.setItem('mark', mark)
    sessionStorage.setItem('mark', mark)
    document.cookie = `mark=${mark}; max-age=9999`
    await new Promise<void>((done) => {
      const opening = indexedDB.open(mark)
      opening.onsuccess = () => done()
      opening.onerror = () => done()
    })
  }, MARK)
  await electronOf(kiosk).evaluate(async ({ session }) => {
    const ours = session.fromPartition('kiosk', { cache: false })
    ours.flushStorageData()
    await ours.cookies.flushStore()
  })
  expect(filesHolding(kiosk.dataDir, MARK)).toEqual([])
  await kiosk.page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
})

function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesHolding(path, text)
    return entry.isFile() && readFileSync(path).includes(text) ? [path] : []
  })
}
