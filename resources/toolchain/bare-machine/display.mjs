import { spawn } from 'node:child_process'
import { say, Stop } from '../say.mjs'

/** Whether a window could be shown to somebody. Only Linux can be without. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** What a display of our own takes: command → Debian package. */
export const displayCommands = () => (hasDisplay() ? {} : { Xvfb: 'xvfb', openbox: 'openbox' })

/**
 * A display for the programs started from here: the one that is there, else a virtual one with a window manager.
 * Without a window manager a kiosk window only *reports* the screen's size; its X window keeps its own.
 * @param {{ width: number, height: number }} size of the virtual screen, in pixels
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>}
 */
export async function ensureDisplay(size) {
  if (hasDisplay()) return { env: {}, stop: () => {} }
  const screen = `${size.width}x${size.height}`
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${screen}x24`, '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe']
    }
  )
  const display = `:${await numberFrom(server)}`
  const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } })
  const stop = () => {
    manager.kill()
    server.kill()
  }
  process.on('exit', stop)
  for (const child of [server, manager]) child.unref()
  server.stdio[3].unref()
  say(
    `No display here: using a virtual one, Xvfb ${display} of ${screen} with openbox. Nobody sees it; Chromium's lines about bus.cc and viz_main_impl.cc are harmless there.`
  )
  return { env: { DISPLAY: display }, stop }
}

/** Xvfb picks a free number itself and writes it, with a newline, once it is ready. */
function numberFrom(server) {
  return new Promise((done, fail) => {
    const failed = (why) =>
      fail(
        new Stop(
          `Xvfb did not start: ${why}`,
          'try `Xvfb :99` by hand to see its words, or set DISPLAY to a real one.'
        )
      )
    let text = ''
    server.stdio[3].on('data', (part) => {
      text += part
      if (text.includes('\n')) done(text.trim())
    })
    server.on('error', (error) => failed(error.message))
    server.on('exit', (code) => failed(`exit code ${code}`))
  })
}
