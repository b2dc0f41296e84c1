import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = import.meta.dirname

const ASSET = '\0asset-path:'

/**
 * electron-vite's `?asset` import (the file's path) for code that is tested unbundled. The path travels encoded: vitest
 * would hand an id with node_modules in it to Node, which cannot load a .wasm file.
 */
const assetPaths: Plugin = {
  name: 'asset-paths',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (!id.endsWith('?asset')) return undefined
    const file = await this.resolve(id.slice(0, -'?asset'.length), importer, { skipSelf: true })
    return file && ASSET + Buffer.from(file.id).toString('hex')
  },
  load(id) {
    if (!id.startsWith(ASSET)) return undefined
    return `export default ${JSON.stringify(Buffer.from(id.slice(ASSET.length), 'hex').toString())}`
  }
}

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
