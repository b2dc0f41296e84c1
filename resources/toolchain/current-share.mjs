/**
 * A test by its file, from the repository's root, and its whole title.
 * @typedef {{ file: string, title: string }} Title
 */

/** So much of tests/e2e has to run without Electron. */
const LEAST = 0.9

const isEndToEnd = ({ file }) => file.startsWith('tests/e2e/')
const key = ({ file, title }) => `${file} › ${title}`

/**
 * The tests of a Playwright report whose outcome counts.
 * @param {(test: { status: string }) => boolean} [counts]
 * @returns {Title[]}
 */
export function titlesIn(report, counts = () => true) {
  const within = ({ suites = [], specs = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests.some(counts) ? [{ file: `tests/${file}`, title }] : []
    ),
    ...suites.flatMap(within)
  ]
  return within(report)
}

/**
 * How many of the end-to-end tests ran, and what share of all they are.
 * @param {Title[]} all @param {Title[]} ran
 */
export function shareOf(all, ran) {
  const ours = ran.filter(isEndToEnd).length
  return { ours, share: ours / Math.max(1, all.filter(isEndToEnd).length) }
}

/**
 * What is wrong with a whole run, in words: a test that did not run though no row of the table says why, one that ran
 * though a row says that it cannot, too small a share.
 * @param {Title[]} all @param {Title[]} ran @param {{ spec: string }[]} table
 */
export function missed(all, ran, table) {
  const done = new Set(ran.map(key))
  const excused = ({ file }) => table.some(({ spec }) => spec === file)
  const { share } = shareOf(all, ran)
  return [
    ...all
      .filter((one) => !done.has(key(one)) && !excused(one))
      .map(
        (one) => `${key(one)} did not run, and tests/support/electron/electron-alone.json does not say why.`
      ),
    ...ran.filter(excused).map((one) => `${key(one)} ran, though the table says that it needs Electron.`),
    ...(share >= LEAST
      ? []
      : [`Only ${Math.floor(share * 100)} % of the end-to-end tests ran; at least 90 % have to.`])
  ]
}
