import { useI18n } from 'vue-i18n'

/** Spanish as in Ecuador; English with the day before the month, so that nobody reads a date the wrong way round. */
const tags: Readonly<Record<string, string>> = { es: 'es-EC', en: 'en-GB' }

/** Instants (ms since 1970) in the office's own time, as people say them. */
export function useMoments(): { long: (at: number) => string; short: (at: number) => string } {
  const { locale } = useI18n()
  const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tags[locale.value] ?? 'es-EC', { hourCycle: 'h23', ...options }).format(at)
  return {
    /** "lunes, 23 de noviembre, 10:05" */
    long: (at) =>
      format(at, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }),
    /** "23 nov, 10:05" */
    short: (at) => format(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  }
}
