const ASSET = '\0asset-path:'

/**
 * electron-vite's `?asset` import (the file's path) for code that is run without it. The path travels encoded: vitest
 * would hand an id with node_modules in it to Node, which cannot load a .wasm file.
 * @type {import('vite').Plugin}
 */
export const assetPaths = {
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
