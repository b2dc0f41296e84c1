import { build } from './build.mjs'
import { ensureDisplay } from './bare-machine/display.mjs'
import { ensureRuntime } from './bare-machine/runtime.mjs'
import { tellStop } from './say.mjs'

/** Holds the largest window that a test asks for, upright or lying. */
const SCREEN = { width: 1920, height: 1920 }

/**
 * Playwright's global set-up: finds an Electron, opens a virtual display for each worker where there is no real one, and
 * builds the program, unless VENTANILLA_EXE names an installed one. Its answer takes the displays away.
 */
export default async function prepare({ workers }) {
  try {
    const installed = process.env.VENTANILLA_EXE
    const { env, stop } = await ensureRuntime({ screen: SCREEN, installed })
    const others = []
    while (env.DISPLAY !== process.env.DISPLAY && others.length < workers - 1)
      others.push(await ensureDisplay(SCREEN))
    const opened = [env.DISPLAY, ...others.map((other) => other.env.DISPLAY)]
    Object.assign(process.env, env, { VENTANILLA_DISPLAYS: opened.filter(Boolean).join(' ') })
    // an installed program is tested as it is
    if (!installed) await build()
    return () => [{ stop }, ...others].forEach((one) => one.stop())
  } catch (error) {
    tellStop(error)
    throw error
  }
}
