import { afterEach, expect, it } from 'vitest'
import { speechSchema } from '../../../src-main/contract/settings/speech-settings'
import { openVoice } from '../../../src-main/speech/open-voice'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { anything } from '../../support/anything'

let app: TestHouse | undefined
afterEach(async () => {
  await app?.remove()
  app = undefined
})

it('a kiosk without sound tells its staff, once until somebody has seen to it, also across a restart', async () => {
  const silent = () =>
    openVoice({
      speaker: {
        say: () => Promise.resolve(false),
        works: () => Promise.resolve(false),
        stop: () => undefined
      },
      headset: { isIn: () => false, onChange: () => undefined, close: () => undefined },
      settings: speechSchema.parse({}),
      patience: 3
    })
  const alerts = async (): Promise<string[]> => {
    const rows = await app?.store.read.selectFrom('staff_alert').select('kind').execute()
    return (rows ?? []).map(({ kind }) => kind)
  }
  const told = async (): Promise<number> => {
    const lines = await app?.store.read.selectFrom('audit').select('event').execute()
    return (lines ?? []).filter(({ event }) => event === 'voice.silent').length
  }
  app = await openTestApp({ voice: silent() })
  await expect.poll(alerts).toEqual(['voice-silent'])
  expect(await told()).toBe(1)
  app = await app.reopened()
  // after whatever the opening has written
  await app.store.commit(anything, () => Promise.resolve())
  expect([await alerts(), await told()]).toEqual([['voice-silent'], 1])
})
