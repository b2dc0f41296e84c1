import { defineConfig } from '@playwright/test'
import { backEnd } from './tests/support/back-end'
import electronAlone from './tests/support/electron/electron-alone.json'

/** Every screen out of the program, one after the other: nothing to wait for, much to draw. */
const GALLERY = ['e2e/accessibility.spec.ts', 'e2e/by-pad.spec.ts', 'e2e/pictures.spec.ts']

// A kiosk's window takes the whole of a screen, and the keyboard with it: where the set-up opens virtual displays, each
// worker has one; on a real display one test runs at a time.
const isVirtual = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
const displays = process.env['VENTANILLA_DISPLAYS']?.split(' ')
const worker = process.env['TEST_PARALLEL_INDEX']
const display = worker === undefined ? undefined : displays?.[Number(worker)]
if (display) process.env['DISPLAY'] = display

/** Without Electron, what has it in hand cannot run; and a page without a display needs none of its own. */
const isCurrent = backEnd === 'current'
const ABSENT = isCurrent ? electronAlone.map(({ spec }) => spec.replace(/^tests/, '**')) : []

export default defineConfig({
  testDir: 'tests',
  // Electron, the displays and the build; resources/toolchain/current.mjs has prepared its own engines
  globalSetup: isCurrent ? undefined : './resources/toolchain/playwright-setup.mjs',
  projects: [
    // the longest files first: what is left for the end is short, and neither worker waits long for the other
    { name: 'gallery', testMatch: GALLERY, testIgnore: ABSENT },
    { name: 'flows', testMatch: 'e2e/**/*.spec.ts', testIgnore: [...GALLERY, ...ABSENT] },
    // exploits of the running program stand with the other security tests
    { name: 'attacks', testMatch: 'security/**/*.spec.ts', testIgnore: ABSENT }
  ],
  outputDir: isCurrent ? 'test-results/current' : 'test-results/playwright',
  workers: isVirtual || isCurrent ? 2 : 1,
  retries: 0,
  forbidOnly: true,
  // one picture of a screen for each engine, whatever the platform: fonts and colours are the program's own
  snapshotPathTemplate: `{testDir}/e2e/pictures/${backEnd}/{arg}{ext}`,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: isCurrent ? 'test-results/current.json' : 'test-results/playwright.json' }],
    ['./tests/support/last-screens-reporter.ts']
  ],
  use: { trace: 'off', actionTimeout: 30_000 }
})
