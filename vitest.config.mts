import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { assetPaths } from './resources/toolchain/asset-paths.mjs'

const root = import.meta.dirname

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
