import { parseArgs } from 'node:util'

/** What the program was told on its command line. */
export interface CommandLine {
  /** Path of the settings file; null: demo mode. */
  config: string | null
  /** Folder of everything the program keeps; null: the system's place for it. */
  dataDir: string | null
  /** Size of the window in CSS pixels; null: full screen. */
  windowSize: { width: number; height: number } | null
  /** Whoever started the program starts it again when it ends: it need not start itself. */
  supervised: boolean
  /** The screens are drawn by the graphics card, not by the processor. */
  graphicsCard: boolean
}

/** Reads the program's own switches; those of Electron and Chromium pass by. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: argv.filter((word) =>
      /^--(?:(?:config|data-dir|window-size)=.*|supervised|graphics-card)$/.test(word)
    ),
    options: {
      config: { type: 'string' },
      'data-dir': { type: 'string' },
      'window-size': { type: 'string' },
      supervised: { type: 'boolean' },
      'graphics-card': { type: 'boolean' }
    }
  })
  const size = /^(\d{3,5})[x,](\d{3,5})$/.exec(values['window-size'] ?? '')
  return {
    config: values.config ?? null,
    dataDir: values['data-dir'] ?? null,
    windowSize: size ? { width: Number(size[1]), height: Number(size[2]) } : null,
    supervised: values.supervised ?? false,
    graphicsCard: values['graphics-card'] ?? false
  }
}

/** All that may stand on the command line of an installed kiosk: our own, and what a screen or a driver may need. */
const ALLOWED: readonly RegExp[] = [
  /^--(config|data-dir)=./,
  /^--window-size=\d{3,5}[x,]\d{3,5}$/,
  /^--supervised$/,
  /^--graphics-card$/,
  /^--ozone-platform=(x11|wayland)$/,
  /^--force-device-scale-factor=\d(\.\d{1,3})?$/,
  /^--touch-devices=\d{1,4}$/,
  // a session without a desktop has to name its keyring; never the one that keeps no secret
  /^--password-store=(gnome-libsecret|kwallet|kwallet5|kwallet6)$/,
  /^--lang=es(-[A-Z0-9]{2,3})?$/
]

/**
 * The words of an installed program's command line that it does not start with. Deny by default: a switch of Chromium
 * can open a debugger, load an extension, switch off the sandbox or send the page's files elsewhere.
 * @param words without the program's own name
 */
export function refusedWords(words: readonly string[]): string[] {
  return words.filter((word) => !ALLOWED.some((allowed) => allowed.test(word)))
}
