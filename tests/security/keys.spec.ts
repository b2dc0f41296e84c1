import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'
import { plugIn, type PluggedKeyboard } from '../support/plugged-keyboard'
import { denialsOf } from '../support/shell-log'

/** Exploits with a keyboard that somebody plugged in. */
let keyboard: PluggedKeyboard
test.beforeAll(async ({ kiosk }) => {
  keyboard = await plugIn(kiosk)
})

test('keys that a person needs arrive', async () => {
  for (const keys of ['a', 'Tab', 'Down', 'Shift']) await keyboard.press(keys)
  expect(new Set(await keyboard.heard())).toEqual(new Set(['a', 'Tab', 'ArrowDown', 'Shift']))
})

const vain: Readonly<Record<string, readonly string[]>> = {
  'Ctrl with a letter, a digit or a sign (close, quit, reload, print, zoom, find, open, save)': [
    ...'wqrtnpsofghjkludacvx0123456789+-='
  ].map((letter) => `Control+${letter}`),
  'Ctrl+Shift (the developer’s tools, a private window, clearing, tasks)': [
    ...'IJCRNTPKMV',
    'Delete',
    'Escape',
    'Tab'
  ].map((key) => `Control+Shift+${key}`),
  'function keys, alone or held with others': Array.from({ length: 24 }, (_, n) => `F${n + 1}`).flatMap(
    (key) => [key, `Alt+${key}`, `Control+${key}`, `Control+Alt+${key}`]
  ),
  'Alt+F4 and the other ways of windows': [
    'Alt+F4',
    'Control+F4',
    'Alt+Tab',
    'Control+Tab',
    'Control+Escape',
    'Alt+Space',
    'Alt+Left',
    'Alt+Right',
    'Alt+Home'
  ],
  'Ctrl+Alt with arrows, Delete or Backspace': ['Left', 'Right', 'Up', 'Down', 'Delete', 'Backspace'].map(
    (key) => `Control+Alt+${key}`
  ),
  'the keys of the system and of media': [
    'Meta',
    'Meta+l',
    'Meta+d',
    'Meta+r',
    'Insert',
    'Shift+Insert',
    'PageUp',
    'PageDown',
    'PrintScreen',
    'VolumeUp',
    'MediaPlayPause',
    'MediaNextTrack'
  ]
}
for (const [what, presses] of Object.entries(vain))
  test(`keys that do nothing, and that the page does not hear of: ${what}`, async () => {
    await keyboard.heard()
    const passed: string[] = []
    for (const keys of presses) {
      await keyboard.press(keys)
      if ((await keyboard.heard()).some((key) => key !== 'Shift')) passed.push(keys)
    }
    expect(passed).toEqual([])
  })

test('what was pressed in vain is in the log, once', ({ kiosk }) => {
  expect(denialsOf(kiosk).filter((what) => what === 'shortcut')).toHaveLength(1)
})
