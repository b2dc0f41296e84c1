import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

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

const onNode = (name: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' }
})

export default defineConfig({
  plugins: [assetPaths, vue()],
  resolve: { alias: { '@contract': resolve(root, 'src-main/contract'), '@': resolve(root, 'src-renderer') } },
  test: {
    // scrypt, real SMTP and real files on two slow cores: a time-out is for hanging, not for slowness
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      onNode('unit'),
      onNode('integration'),
      onNode('security'),
      onNode('architecture'),
      {
        extends: true,
        test: { name: 'renderer', include: ['tests/renderer/**/*.test.ts'], environment: 'happy-dom' }
      }
    ]
  }
})
