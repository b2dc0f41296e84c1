import { existsSync, readFileSync } from 'node:fs'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Lines of one screen that are told; what a kiosk shows is short. */
const LINES = 80

/**
 * What stood on the screen when a test failed: where only the log is kept, nobody can look at it later.
 * @returns a paragraph; nothing for a test that did not fail, or of which no screen was kept
 */
export function lastScreen(
  title: string,
  { status, attachments }: Pick<TestResult, 'status' | 'attachments'>
) {
  const path = attachments.find(({ name }) => name === 'error-context')?.path
  if (status === 'passed' || status === 'skipped' || !path) return undefined
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  // what was expected and where stands in the runner's own words already
  const screen = /```yaml\n(.*?)```/s.exec(text)?.[1] ?? '(nothing was kept)'
  const lines = screen.trimEnd().split('\n').slice(0, LINES)
  return [`On the screen when «${title}» failed:`, ...lines].join('\n')
}

/** A reporter of Playwright that closes with the last screens of the failed tests. */
export default class LastScreensReporter implements Reporter {
  private readonly screens: string[] = []

  onTestEnd({ title }: TestCase, result: TestResult): void {
    const screen = lastScreen(title, result)
    if (screen) this.screens.push(screen)
  }

  onEnd(): void {
    for (const screen of this.screens) console.log(`\n${screen}`)
  }

  printsToStdio(): boolean {
    return false
  }
}
