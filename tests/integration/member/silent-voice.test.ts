import { afterEach, expect, it } from 'vitest'
import { speechSchema } from '../../../src-main/contract/settings/speech-settings'
import { openVoice } from '../../../src-main/speech/open-voice'
import { openTestHouse, type TestHouse } from '../../support/open-house'

let house: TestHouse | undefined
afterEach(async () => {
  await house?.remove()
  house = undefined
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
    const rows = await house?.store.read.selectFrom('staff_alert').select('kind').execute()
    return (rows ?? []).map(({ kind }) => kind)
  }
  const told = async (): Promise<number> => {
    const lines = await house?.store.read.selectFrom('audit').select('event').execute()
    return (lines ?? []).filter(({ event }) => event === 'voice.silent').length
  }
  house = await openTestHouse({ voice: silent() })
  await expect.poll(alerts).toEqual(['voice-silent'])
  expect(await told()).toBe(1)
  house = await house.reopened()
  // after whatever the opening has written
  await house.store.commit(() => Promise.resolve())
  expect([await alerts(), await told()]).toEqual([['voice-silent'], 1])
})
