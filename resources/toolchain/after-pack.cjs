const { rmSync } = require('node:fs')
const { join } = require('node:path')

/** Takes out what belongs to an unpacked Electron distribution (electron-builder does so only with a zipped one). */
exports.default = async ({ appOutDir, electronPlatformName }) => {
  if (electronPlatformName === 'darwin') return
  rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true })
  rmSync(join(appOutDir, 'version'), { force: true })
}
