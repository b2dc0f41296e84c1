import type { SourceFile } from './source-files'

/** Above this a file says more than one thing, or is a list. */
export const LIMIT = 250

/** The lists: files that are long because what they enumerate is. */
export const CATALOGUES: Record<string, string> = {
  'src-renderer/i18n/es.ts': 'every text of the screens, one place per language',
  'src-renderer/i18n/en.ts': 'every text of the screens, one place per language'
}

const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length

/** Files that are too long and no catalogue, and catalogues that need not be one, in words. */
export function sizeViolations(files: SourceFile[], catalogues = CATALOGUES): string[] {
  const long = files.filter((file) => linesOf(file) > LIMIT)
  return [
    ...long
      .filter(({ path }) => !(path in catalogues))
      .map((file) => `${file.path}: ${linesOf(file)} lines; split it at ${LIMIT}`),
    ...Object.keys(catalogues)
      .filter((path) => !long.some((file) => file.path === path))
      .map((path) => `${path}: is not over ${LIMIT} lines; take it off the list of catalogues`)
  ]
}
