import type { Plugin } from 'vite'

/** See asset-paths.mjs. */
export const assetPaths: Plugin
