import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** A runner that left no readable report did not pass. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0 }

const reportIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Counts vitest's JSON report; a test file that could not even be loaded counts as one failed test. @returns {Tally} */
export function vitestTally(file) {
  const report = reportIn(file)
  if (!report) return NO_REPORT
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests
  }
}

/** Counts Playwright's JSON report; an error outside any test counts as one failed test. @returns {Tally} */
export function playwrightTally(file) {
  const report = reportIn(file)
  if (!report) return NO_REPORT
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

/** The closing line, in the plain form that any reader of logs understands. @param {Tally[]} tallies */
export function closingLine(tallies) {
  const sum = (key) => tallies.reduce((total, one) => total + one[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`
}
