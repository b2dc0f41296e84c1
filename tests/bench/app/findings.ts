import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line of the table: what, the numbers in words, and whether the target is met (null: there is none). */
export interface Finding {
  what: string
  measured: string
  target: string
  met: boolean | null
}

/** Keeps what a bench found for resources/toolchain/app-bench.mjs, which makes the table. */
export function keep(name: string, findings: Finding[], numbers: object): void {
  const folder = process.env['VENTANILLA_BENCH'] ?? 'test-results/bench'
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `app-${name}.json`), JSON.stringify({ findings, numbers }, null, 2) + '\n')
}

/** The value below which the given share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
