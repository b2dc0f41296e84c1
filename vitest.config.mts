import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { assetPaths } from './resources/toolchain/asset-paths.mjs'

const root = import.meta.dirname

/** What takes longest begins first, so that at the end neither worker waits long for the other. */
const LONGEST = [
  'store/kill',
  'security/ipc-fuzz',
  'store/replay',
  'counter/scenes',
  'store/power-cut',
  'case/facts',
  'messages/long-outage',
  'case/invariants',
  'audit/export-command',
  'directory/timing'
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return found < 0 ? LONGEST.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

/** A project inherits everything but the mode, which says how long the tests are (tests/support/lengths.ts). */
const onNode = (mode: string, name: string) => ({
  extends: true as const,
  mode,
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' }
})

export default defineConfig(({ mode }) => ({
  plugins: [assetPaths, vue()],
  resolve: { alias: { '@contract': resolve(root, 'src-main/contract'), '@': resolve(root, 'src-renderer') } },
  test: {
    // scrypt, real SMTP and real files on two slow cores: a time-out is for hanging, not for slowness
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      onNode(mode, 'unit'),
      onNode(mode, 'integration'),
      onNode(mode, 'security'),
      onNode(mode, 'architecture'),
      {
        extends: true,
        test: { name: 'renderer', include: ['tests/renderer/**/*.test.ts'], environment: 'happy-dom' }
      }
    ]
  }
}))
