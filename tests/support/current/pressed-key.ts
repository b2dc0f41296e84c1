import type { Page } from '@playwright/test'
import type { PhysicalKey } from '../kiosk-under-test'
import type { ChildProgram } from './child-program'

/**
 * A key that is pressed and let go. The program decides about each of the two before the page hears of it, where Electron
 * would ask it (`before-input-event`).
 */
export async function pressOn(
  page: Page,
  key: PhysicalKey,
  program: Pick<ChildProgram, 'ask'>
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { code, key: name, virtual } = key
  const shape = { code, key: name, windowsVirtualKeyCode: virtual, isKeypad: code.startsWith('Numpad') }
  if (await program.ask({ kind: 'key', type: 'keyDown', code, key: name })) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shape })
    // Chromium presses a button when the character of Enter comes
    if (name === 'Enter') await session.send('Input.dispatchKeyEvent', { type: 'char', ...shape, text: '\r' })
  }
  if (await program.ask({ kind: 'key', type: 'keyUp', code, key: name }))
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shape })
  await session.detach()
}
