import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src-main/store/sqljs/snapshot'
import { realDisk } from '../../../src-main/store/sqljs/real-disk'
import { OpenStore } from '../../support/open-store'
import { testKeys } from '../../support/sqljs-store'

const store = new OpenStore()
const SECRET = 'the words that nobody may find again'

/** The clear bytes of a backup made now: what any later snapshot holds too. */
async function image(): Promise<Buffer> {
  const made = await store.engine.backup(`${store.folder}/usb`)
  if (!made.ok) throw new Error(made.failure.kind)
  const file = realDisk.open(made.value.file, 'read')
  const read = readImage(file, made.value.file, 'backup', testKeys())
  file.close()
  if (!read.ok) throw new Error(read.failure.kind)
  expect(readFileSync(made.value.file).includes(SECRET)).toBe(false)
  return read.value.image
}

describe('what was deleted', () => {
  it.each([
    ['purged', () => store.db.deleteFrom('note').where('text', '=', SECRET).execute()],
    ['wiped', () => store.db.updateTable('note').set({ text: '' }).where('text', '=', SECRET).execute()]
  ])('or %s is in no later snapshot or backup', async (_how, forget) => {
    for (let note = 0; note < 50; note++) await store.add(`note ${note}`)
    await store.add(SECRET)
    for (let note = 0; note < 50; note++) await store.add(`later note ${note}`)
    expect((await image()).includes(SECRET)).toBe(true)
    await forget()
    expect((await image()).includes(SECRET)).toBe(false)
  })

  it('is gone after opening again, too', async () => {
    await store.add(SECRET)
    await store.db.deleteFrom('note').execute()
    await store.reopen()
    await store.add('another')
    await store.db.deleteFrom('note').execute()
    expect((await image()).includes(SECRET)).toBe(false)
    expect((await image()).includes('another')).toBe(false)
  })
})
