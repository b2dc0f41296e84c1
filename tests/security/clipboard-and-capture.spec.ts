import { expect, test } from '@playwright/test'
import { electronOf } from '../support/electron/electron-kiosk'
import { launchKiosk, type Kiosk } from '../support/launch'
import { plugIn, type PluggedKeyboard } from '../support/plugged-keyboard'
import { fingerOn, type Finger } from '../support/touch'

let kiosk: Kiosk
let finger: Finger
let keyboard: PluggedKeyboard
test.beforeAll(async () => {
  kiosk = await launchKiosk()
  // Linux has no such protection to look at: what the window was told is kept
  await electronOf(kiosk).evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    if (!window) return
    const told: boolean[] = []
    const protect = window.setContentProtection.bind(window)
    window.setContentProtection = (enable) => {
      told.push(enable)
      protect(enable)
    }
    Object.assign(globalThis, { shielded: told })
  })
  finger = await fingerOn(kiosk.page)
  await finger.touch('Toque para empezar')
  await finger.touch('Entendido, empezar')
  await expect(kiosk.page.getByRole('heading', { name: 'Escriba su número de cédula' })).toBeVisible()
  keyboard = await plugIn(kiosk)
})
test.afterAll(() => kiosk.close())

const clipboard = (): Promise<string> => electronOf(kiosk).evaluate(({ clipboard }) => clipboard.readText())
const shown = (): Promise<string> => kiosk.page.locator('main').innerText()

test('nothing can be pasted, by keys', async () => {
  await electronOf(kiosk).evaluate(({ clipboard }) => clipboard.writeText('1711574010'))
  const before = await shown()
  for (const keys of ['Control+v', 'Shift+Insert', 'Control+Shift+V']) await keyboard.press(keys)
  expect(await keyboard.heard()).toEqual(['Shift', 'Shift'])
  expect(await shown()).toBe(before)
})

test('nothing can be copied, by keys', async () => {
  await electronOf(kiosk).evaluate(({ clipboard }) => clipboard.writeText('before'))
  await finger.type('171157')
  for (const keys of ['Control+a', 'Control+c', 'Control+x', 'Control+Insert']) await keyboard.press(keys)
  await keyboard.heard()
  expect(await clipboard()).toBe('before')
})

const shielded = (): Promise<boolean[]> =>
  electronOf(kiosk).evaluate(() => (globalThis as unknown as { shielded: boolean[] }).shielded)

test('while it is somebody’s turn the picture is shielded from screen capture', async () => {
  expect(await shielded()).toEqual([true])
})

test('the clipboard is emptied when a visit ends', async () => {
  await electronOf(kiosk).evaluate(({ clipboard }) => clipboard.writeText('left by somebody'))
  await finger.touch('Terminar')
  await expect(kiosk.page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
  await expect.poll(clipboard).toBe('')
  expect(await shielded()).toEqual([true, false])
})
