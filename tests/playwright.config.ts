import { defineConfig } from '@playwright/test'

/** Every screen out of the program, one after the other: nothing to wait for, much to draw. */
const GALLERY = ['e2e/accessibility.spec.ts', 'e2e/by-pad.spec.ts', 'e2e/pictures.spec.ts']

export default defineConfig({
  testDir: '.',
  projects: [
    {
      name: 'flows',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: GALLERY,
      outputDir: '../test-results/playwright/flows'
    },
    {
      // exploits of the running program stand with the other security tests
      name: 'attacks',
      testMatch: 'security/**/*.spec.ts',
      outputDir: '../test-results/playwright/attacks'
    },
    { name: 'gallery', testMatch: GALLERY, outputDir: '../test-results/playwright/gallery' }
  ],
  // each test drives a whole program on a screen of its own kiosk size: one at a time. The projects can run side by side,
  // each on a display of its own (resources/toolchain/test.mjs)
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // one picture of a screen, whatever the platform: fonts and colours are the program's own
  snapshotPathTemplate: '{testDir}/e2e/pictures/{arg}{ext}',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { trace: 'off', actionTimeout: 30_000 }
})
