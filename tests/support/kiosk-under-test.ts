import type { Page } from '@playwright/test'

/** A window's inner size in CSS pixels, as one of the kiosk's screens. */
export interface ScreenSize {
  width: number
  height: number
}

export interface LaunchOptions {
  /** Path of a settings file (`--config`); without it the program is in demo mode. */
  config?: string
  /** Folder of everything the program keeps (`--data-dir`); without it a new temporary one, removed by `close`. */
  dataDir?: string
  /** Further arguments of the program. */
  args?: string[]
  env?: Record<string, string>
  /** Makes the first window exactly this large, out of full screen. */
  size?: ScreenSize
  /** Hands the page over while it only greets, before it lives. */
  early?: boolean
}

/** The page once its own program runs in it: before, it may greet (src-renderer/greeting), and hears no keys. */
export const LIVING = '#app[data-v-app]'

/** A key of a keyboard, by each of its names. */
export interface PhysicalKey {
  /** Where it lies (`NumpadDivide`). */
  code: string
  /** What it says (`/`). */
  key: string
  /** Electron's name for it. */
  accelerator: string
  /** Windows' number of it, by which Chromium knows the keys. */
  virtual: number
}

/** A running kiosk under test, whatever it runs on. */
export interface Kiosk {
  /** The kiosk's own window. */
  readonly page: Page
  readonly dataDir: string
  /** The exit code of the main process, once it has ended; null: a signal ended it. */
  readonly ended: Promise<number | null>
  /** All that main and its children wrote to stdout and stderr so far. */
  output(): string
  /** Does something in the main process. The function travels as its text, the argument and the answer as JSON. */
  inMain<R, A = undefined>(work: (argument: A) => R | Promise<R>, argument?: A): Promise<R>
  /** Makes the window's inner side exactly this large, out of full screen. */
  resize(size: ScreenSize): Promise<void>
  /** Presses a key and lets it go; it goes past the kiosk's own decision about each, as the system's keys do. */
  press(key: PhysicalKey): Promise<void>
  /** The window that opens while something is done. */
  opens(act: () => Promise<unknown>): Promise<Page>
  /** Ends the program, if it still runs, as the operating system would at shut-down; removes a temporary data folder. */
  close(): Promise<void>
  /** SIGKILL to the main process: no handler runs, nothing is flushed. The data folder stays. */
  kill(): Promise<void>
  /** Starts the program again on the same data folder; the earlier one has to be closed or killed before. */
  relaunch(changes?: Omit<LaunchOptions, 'dataDir'>): Promise<Kiosk>
}

/** A window of the engine under test with nothing of the kiosk in it. */
export interface BarePage {
  page: Page
  /** Main version of the Chromium that draws. */
  chromium: number
  close(): Promise<void>
}
