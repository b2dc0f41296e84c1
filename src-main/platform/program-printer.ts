import type { PapersSettings } from '../contract/settings/paper-settings'
import type { Clock } from '../domain/clock'
import type { StartProgram } from '../domain/outside-program'
import type { Paper } from '../domain/paper'

/** What the program may know of the environment: how to find its files and its printers. */
const MAY_KNOW = ['PATH', 'HOME', 'LANG', 'CUPS_SERVER', 'PRINTER', 'SystemRoot'] as const

/**
 * Prints with the program that the settings name; null where they name none. The paper goes to its standard input and
 * never into a file: it may carry a one-time code. Answers whether the program took it; one that hangs is ended.
 */
export function programPrinter(
  { printer, printerArgs, printerSeconds }: PapersSettings,
  parts: {
    start: StartProgram
    clock: Pick<Clock, 'after'>
    troubled: (reason: string) => void
  }
): ((paper: Paper) => Promise<boolean>) | null {
  if (printer === null) return null
  return async (paper) => {
    const printing = parts.start({
      command: printer,
      args: argsFor(printerArgs, paper),
      input: paper.pdf,
      mayKnow: MAY_KNOW,
      isHeardOut: false
    })
    const stopWaiting = parts.clock.after(printerSeconds * 1000, printing.endAll)
    const { how } = await printing.ended
    stopWaiting()
    if (how !== null) parts.troubled(how)
    return how === null
  }
}

function argsFor(args: readonly string[], { name, widthMm, heightMm }: Paper): string[] {
  const said = { '{name}': name, '{width}': String(widthMm), '{height}': String(heightMm) }
  return args.map((arg) =>
    Object.entries(said).reduce((text, [sign, value]) => text.replaceAll(sign, value), arg)
  )
}
