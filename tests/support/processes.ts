import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A running process (Linux). */
export interface Process {
  pid: number
  /** Its command line, words apart by spaces. */
  command: string
}

/** Everything that runs on this machine; a process that has ended but was not yet taken leave of has no command line. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ command }) => command !== '')
}

/** The kiosk's main process on this data folder; Chromium's own processes do not name it. */
export const mainOn = (dataDir: string): number[] =>
  processes()
    .filter(({ command }) => command.includes(`--data-dir=${dataDir}`) && !command.includes('--type='))
    .map(({ pid }) => pid)

/** The processes that paint pages for a main process. */
export const renderersOf = (main: number): number[] =>
  descendantsOf(main).filter((pid) => commandOf(String(pid)).includes('--type=renderer'))

function descendantsOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  if (!existsSync(file)) return []
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => childrenOf(pid, task))
  return [...children, ...children.flatMap(descendantsOf)]
}

/** A thread may end while it is read; then it has no children. */
function childrenOf(pid: number, task: string): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
