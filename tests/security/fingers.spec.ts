import { expect, type CDPSession } from '@playwright/test'
import { test } from '../support/attacked-kiosk'
import { electronOf } from '../support/electron/electron-kiosk'

/** Exploits with fingers on the screen, and with a mouse that somebody plugged in. */
let cdp: CDPSession
test.beforeAll(async ({ kiosk }) => {
  cdp = await kiosk.page.context().newCDPSession(kiosk.page)
})

test('two fingers do not zoom', async () => {
  await cdp.send('Input.synthesizePinchGesture', {
    x: 600,
    y: 600,
    scaleFactor: 3,
    gestureSourceType: 'touch'
  })
})

test('two taps do not zoom', async () => {
  await cdp.send('Input.synthesizeTapGesture', { x: 600, y: 40, tapCount: 2, gestureSourceType: 'touch' })
})

test('Ctrl and the wheel do not zoom', async ({ kiosk }) => {
  await kiosk.page.mouse.move(600, 600)
  await kiosk.page.keyboard.down('Control')
  for (let turn = 0; turn < 5; turn++) await kiosk.page.mouse.wheel(0, -300)
  await kiosk.page.keyboard.up('Control')
})

test('a zoom that came all the same is taken back', async ({ kiosk }) => {
  // Electron 25 only tells of Ctrl and the wheel and does not zoom; an Electron that does is played here
  const zoom = await electronOf(kiosk).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.setZoomLevel(2)
    const zoomed = contents?.getZoomLevel()
    contents?.emit('zoom-changed', {}, 'in')
    return [zoomed, contents?.getZoomLevel()]
  })
  expect(zoom).toEqual([2, 0])
})

test('a long press opens nothing and selects nothing', async ({ kiosk }) => {
  const heading = await kiosk.page.getByRole('heading', { level: 1 }).boundingBox()
  await cdp.send('Input.synthesizeTapGesture', {
    x: (heading?.x ?? 0) + 40,
    y: (heading?.y ?? 0) + 20,
    duration: 1500,
    gestureSourceType: 'touch'
  })
})

test('a right click and a middle click open nothing: there is no context menu', async ({ kiosk }) => {
  await kiosk.page.getByRole('heading', { level: 1 }).click({ button: 'right' })
  await kiosk.page.getByRole('heading', { level: 1 }).click({ button: 'middle' })
  const listeners = await electronOf(kiosk).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.listenerCount('context-menu')
  )
  expect(listeners).toBe(0)
})

test('no text can be selected, by clicks or by dragging', async ({ kiosk }) => {
  const heading = kiosk.page.getByRole('heading', { level: 1 })
  await heading.click({ clickCount: 3 })
  const box = await heading.boundingBox()
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
  await kiosk.page.mouse.move(x + 2, y + 2)
  await kiosk.page.mouse.down()
  await kiosk.page.mouse.move(x + width - 2, y + height - 2, { steps: 5 })
  await kiosk.page.mouse.up()
})

test('files that are dropped on the page do nothing', async ({ kiosk }) => {
  const data = {
    items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd' }],
    files: ['/etc/passwd'],
    dragOperationsMask: 1
  }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 600, data })
  expect(kiosk.page.url()).toBe('app://ventanilla/')
})

test('swiping is not going back', async ({ kiosk }) => {
  const entries = await kiosk.page.evaluate(() => history.length)
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 200,
    y: 600,
    xDistance: 700,
    gestureSourceType: 'touch'
  })
  expect(await kiosk.page.evaluate(() => history.length)).toBe(entries)
})
