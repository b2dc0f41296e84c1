import { describe, expect, it } from 'vitest'
import { isFromKiosk, type SenderFrame } from '../../src-main/shell/sender'

interface Window {
  mainFrame: SenderFrame
}
const frame = (url: string): SenderFrame => ({ url })
const window = (url = 'app://ventanilla/'): Window => ({ mainFrame: frame(url) })

describe('a message is taken', () => {
  it('from the top frame of the kiosk window, where the kiosk’s page stands', () => {
    const kiosk = window()
    expect(isFromKiosk({ sender: kiosk, senderFrame: kiosk.mainFrame }, kiosk)).toBe(true)
    const within = window('app://ventanilla/#top')
    expect(isFromKiosk({ sender: within, senderFrame: within.mainFrame }, within)).toBe(true)
  })
})

describe('a message is refused', () => {
  const kiosk = window()

  it('from another window, though it shows the same page', () => {
    const other = window()
    expect(isFromKiosk({ sender: other, senderFrame: other.mainFrame }, kiosk)).toBe(false)
  })

  it('from a frame within the page, though of the same address', () => {
    expect(isFromKiosk({ sender: kiosk, senderFrame: frame('app://ventanilla/') }, kiosk)).toBe(false)
  })

  it('from a frame that is gone', () => {
    expect(isFromKiosk({ sender: kiosk, senderFrame: null }, kiosk)).toBe(false)
  })

  it('when there is no window', () => {
    expect(isFromKiosk({ sender: kiosk, senderFrame: kiosk.mainFrame }, null)).toBe(false)
  })

  it.each([
    'about:blank',
    'app://ventanilla/demo-inbox.html',
    'app://ventanilla/index.html',
    'app://ventanilla.example/',
    'app://ventanilla',
    'file:///app://ventanilla/',
    'https://ventanilla/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-error://chromewebdata/',
    'data:text/html,app://ventanilla/',
    ''
  ])('from %s in the kiosk’s window', (url) => {
    const misled = window(url)
    expect(isFromKiosk({ sender: misled, senderFrame: misled.mainFrame }, misled)).toBe(false)
  })
})
