import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  // exploits of the running program stand with the other security tests
  testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'],
  outputDir: '../test-results/playwright',
  // each test drives a whole program on a screen of its own kiosk size: one at a time
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
