import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** The gallery as static files in the folder that is named, with the renderer's own targets. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: { alias: { '@contract': resolve(root, 'src-main/contract'), '@': resolve(root, 'src-renderer') } },
  plugins: [vue()],
  build: {
    target: 'chrome114',
    cssTarget: 'chrome114',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rolldownOptions: { input: resolve(import.meta.dirname, 'gallery.html') }
  }
})
