import { rmSync } from 'node:fs'
import { expect } from '@playwright/test'

/**
 * Takes away a folder that a program of Chromium's has just had. Its children may write a last file when the program
 * itself has ended; the retries of `rmSync` empty no folder a second time, so the whole removal is tried again.
 */
export const takeAway = (folder: string): Promise<void> =>
  expect(() => rmSync(folder, { recursive: true, force: true })).toPass({ timeout: 30_000 })
