import { themes, type TextSize } from '../../src-renderer/stores/preferences'
import type { Wear } from './gallery/gallery'
import type { Format } from './gallery-window'

/** The screens of kiosks: upright and lying, 15.6" to 27". */
export const formats: readonly Format[] = [
  { width: 1080, height: 1920, inches: 21.5 },
  { width: 1920, height: 1080, inches: 21.5 },
  { width: 1366, height: 768, inches: 15.6 },
  { width: 1080, height: 1920, inches: 27 }
]
export const languages = ['es', 'en', 'qu'] as const
export const textSizes: readonly TextSize[] = ['normal', 'large']

/** Every way to see a screen, so ordered that any six in a row hold every theme, language and text size. */
export const wears: readonly Wear[] = textSizes.flatMap((_text, turn) =>
  languages.flatMap((language, place) =>
    themes.map((theme, step) => ({
      language,
      theme,
      text: textSizes[(turn + place + step) % textSizes.length] ?? 'normal'
    }))
  )
)

/** Every language in every text size: where nothing but the room for words counts. */
export const layouts: readonly Wear[] = wears.filter(
  ({ language, text }, place) =>
    place === wears.findIndex((each) => each.language === language && each.text === text)
)

export const nameOf = ({ theme, language, text }: Wear): string => `${theme} ${language} ${text}`
export const sizeOf = ({ width, height, inches }: Format): string => `${width}×${height} ${inches}"`

/** `count` of a list, beginning at another place for every screen. */
export const turnOf = <T>(all: readonly T[], screen: number, count: number): T[] =>
  Array.from(
    { length: Math.min(count, all.length) },
    (_, step) => all[(screen * count + step) % all.length] as T
  )

/** One screen of each `step`, from the first one on or from a later one. */
export const everyOf = (names: readonly string[], step: number, first = 0): string[] =>
  names.filter((_, place) => place % step === first % step)

/** The staff's screens: another side of the window, held at other sizes. */
export const isStaffScene = (name: string): boolean => name.startsWith('staff-')
