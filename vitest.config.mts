import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { assetPaths } from './resources/toolchain/asset-paths.mjs'

const root = import.meta.dirname

/** The projects one after the other: a process that serves many files is given up for one of another project. */
const PROJECTS = ['apart', 'renderer', 'node']
/** Of each, what takes longest begins first, so that at the end neither worker waits long for the other. */
const LONGEST = [
  'security/ipc-fuzz',
  'counter/scenes',
  'store/kill',
  'messages/smtp-matrix',
  'store/torn',
  'audit/retention',
  'audit/export-command',
  'messages/long-outage'
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return PROJECTS.indexOf(project.name) * LONGEST.length * 2 + (found < 0 ? LONGEST.length : found)
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

/**
 * Tests that need a process of their own: they put another module in the place of one that the others use (`vi.mock`), or
 * measure the process they run in. tests/architecture holds the first half of this list against the tests.
 */
const APART = [
  'tests/unit/shell/os-keyring.test.ts',
  'tests/unit/platform/scrypt-thread.test.ts',

  'tests/security/ipc-fuzz.test.ts',
  'tests/integration/directory/timing.test.ts',
  'tests/integration/store/opening-memory.test.ts'
]

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
    // how long the tests are: `--mode full` or `--mode long` (tests/support/lengths.ts)
    env: { TEST_FORM: mode },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,integration,security,architecture}/**/*.test.ts'],
          exclude: APART,
          environment: 'node',
          // the program is read and its demo store made once in each of two processes, not once for every file
          isolate: false
        }
      },
      { extends: true, test: { name: 'apart', include: APART, environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.ts'],
          environment: 'happy-dom',
          isolate: false
        }
      }
    ]
  }
}))
