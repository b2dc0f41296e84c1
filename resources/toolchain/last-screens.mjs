import { readFileSync } from 'node:fs'

/** Lines of one screen that are told; what a kiosk shows is short. */
const LINES = 80

/**
 * What stood on the screen when each failed test of a Playwright report ended: where only the log is kept, nobody can
 * look at it later.
 * @param {string} file the JSON report; a missing one has nothing to tell
 * @returns {string[]} a paragraph for each failed test
 */
export function lastScreens(file) {
  const report = readOr(undefined, () => JSON.parse(readFileSync(file, 'utf8')))
  return report ? specsOf(report).flatMap(shown) : []
}

const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)]

function shown({ title, tests }) {
  const attached = tests
    .flatMap(({ results }) => results)
    .filter(({ status }) => status !== 'passed' && status !== 'skipped')
    .flatMap(({ attachments }) => attachments)
    .filter(({ name, path }) => name === 'error-context' && path)
  return attached.map(({ path }) => {
    const text = readOr('', () => readFileSync(path, 'utf8'))
    // what was expected and where stands in the runner's own words already
    const screen = /```yaml\n(.*?)```/s.exec(text)?.[1] ?? '(nothing was kept)'
    const lines = screen.trimEnd().split('\n')
    return [`On the screen when «${title}» failed:`, ...lines.slice(0, LINES)].join('\n')
  })
}

function readOr(fallback, read) {
  try {
    return read()
  } catch {
    return fallback
  }
}
