import { defineConfig } from '@playwright/test'

/** Every screen out of the program, one after the other: nothing to wait for, much to draw. */
const GALLERY = ['e2e/accessibility.spec.ts', 'e2e/by-pad.spec.ts', 'e2e/pictures.spec.ts']

// A kiosk's window takes the whole of a screen, and the keyboard with it: where the set-up opens virtual displays, each
// worker has one; on a real display one test runs at a time.
const isVirtual = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
const displays = process.env['VENTANILLA_DISPLAYS']?.split(' ')
const worker = process.env['TEST_PARALLEL_INDEX']
const display = worker === undefined ? undefined : displays?.[Number(worker)]
if (display) process.env['DISPLAY'] = display

export default defineConfig({
  testDir: 'tests',
  // Electron, the displays and the build
  globalSetup: './resources/toolchain/playwright-setup.mjs',
  projects: [
    // the longest files first: what is left for the end is short, and neither worker waits long for the other
    { name: 'gallery', testMatch: GALLERY },
    { name: 'flows', testMatch: 'e2e/**/*.spec.ts', testIgnore: GALLERY },
    // exploits of the running program stand with the other security tests
    { name: 'attacks', testMatch: 'security/**/*.spec.ts' }
  ],
  outputDir: 'test-results/playwright',
  workers: isVirtual ? 2 : 1,
  retries: 0,
  forbidOnly: true,
  // one picture of a screen, whatever the platform: fonts and colours are the program's own
  snapshotPathTemplate: '{testDir}/e2e/pictures/{arg}{ext}',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/playwright.json' }],
    ['./tests/support/last-screens-reporter.ts']
  ],
  use: { trace: 'off', actionTimeout: 30_000 }
})
