import { parseArgs } from 'node:util'

/** What the program was told on its command line. */
export interface CommandLine {
  /** Path of the settings file; null: demo mode. */
  config: string | null
  /** Folder of everything the program keeps; null: the system's place for it. */
  dataDir: string | null
  /** Size of the window in CSS pixels; null: full screen. */
  windowSize: { width: number; height: number } | null
}

/** Reads the program's own switches; those of Electron and Chromium pass by. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: argv.filter((word) => /^--(config|data-dir|window-size)=/.test(word)),
    options: {
      config: { type: 'string' },
      'data-dir': { type: 'string' },
      'window-size': { type: 'string' }
    }
  })
  const size = /^(\d{3,5})[x,](\d{3,5})$/.exec(values['window-size'] ?? '')
  return {
    config: values.config ?? null,
    dataDir: values['data-dir'] ?? null,
    windowSize: size ? { width: Number(size[1]), height: Number(size[2]) } : null
  }
}
