import { ensureElectron } from './electron-runtime.mjs'
import { displayCommands, ensureDisplay } from './display.mjs'
import { ensureNodeModules } from './node-modules.mjs'
import { ensureSystemPackages } from './system-libraries.mjs'

/**
 * Everything that the program needs to run here, in order: packages, Electron, system libraries, a display.
 * @param {{ screen: { width: number, height: number } }} options the virtual screen, where there is no real one
 * @returns {Promise<{ electron: import('./electron-runtime.mjs').Runtime, env: object, stop: () => void }>} env: for the
 *   programs to start; stop: ends the virtual display
 */
export async function ensureRuntime({ screen }) {
  await ensureNodeModules()
  const electron = await ensureElectron()
  await ensureSystemPackages(electron.exe, displayCommands())
  const display = await ensureDisplay(screen)
  const env = {
    ...process.env,
    ...display.env,
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    // electron-vite's dev command knows only this name
    ELECTRON_EXEC_PATH: electron.exe
  }
  return { electron, env, stop: display.stop }
}
