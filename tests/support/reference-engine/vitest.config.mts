import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What needs better-sqlite3: `npm run test:store:reference`. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../../..'),
  test: {
    include: ['tests/integration/store/**/*.spec.ts'],
    environment: 'node',
    globalSetup: './resources/toolchain/bare-machine/reference-engine.mjs',
    testTimeout: 60_000
  }
})
