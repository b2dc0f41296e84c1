// npm start [-- arguments of the program]: from a bare clone to the open kiosk.
// npm run dev: the same with the screens reloading on change.
import './bare-machine/node-version.mjs'
import { spawn } from 'node:child_process'
import { buildIfStale, forgetBuild } from './build.mjs'
import { root } from './place.mjs'
import { tool } from './run.mjs'
import { ensureRuntime } from './bare-machine/runtime.mjs'
import { sandboxArguments } from './bare-machine/sandbox.mjs'
import { orStop, say } from './say.mjs'

const SCREEN = { width: 1920, height: 1080 }

await orStop(async () => {
  const { electron, env, stop } = await ensureRuntime({ screen: SCREEN })
  const sandbox = await sandboxArguments(electron)
  const args = process.argv.slice(2)
  if (args[0] === '--dev') {
    forgetBuild()
    const noSandbox = sandbox.length > 0 ? { NO_SANDBOX: '1' } : {}
    const { code } = await tool('electron-vite', ['dev', '--watch', '--', ...args.slice(1)], {
      env: { ...env, ...noSandbox }
    })
    stop()
    process.exit(code)
  }
  await buildIfStale()
  say(`Opening the kiosk on Electron ${electron.version}. Ctrl+C here closes it.`)
  const kiosk = spawn(electron.exe, [...sandbox, root, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => kiosk.kill(signal))
  kiosk.on('close', (code, signal) => {
    stop()
    process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
  })
})
