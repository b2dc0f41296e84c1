import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/bench/playwright',
  workers: 1,
  retries: 0,
  // the length is asked for on the command line: a measurement ends when it is done
  timeout: 0,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { trace: 'off', actionTimeout: 60_000 }
})
