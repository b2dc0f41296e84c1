import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/packaged',
  // one program on one system: the files install, change and remove it in their order
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // a time-out is for hanging, not for a machine that is busy with something else: a start took a minute there
  timeout: 600_000,
  expect: { timeout: 90_000 },
  reporter: [['list'], ['../support/last-screens-reporter.ts']],
  use: { trace: 'off', actionTimeout: 90_000 }
})
