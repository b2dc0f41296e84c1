import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** Memory in MiB: what all processes hold (shared pages counted once), and what main's JavaScript holds after a collection. */
export interface MemoryUse {
  all: number
  main: number
  mainHeap: number
}

const MIB = 1024 * 1024

/** Needs a program started with `--js-flags=--expose-gc`. */
export async function memoryUse(app: ElectronApplication): Promise<MemoryUse> {
  const { pids, heap } = await app.evaluate(({ app: electron }) => {
    const { gc } = globalThis as { gc?: () => void }
    if (!gc) throw new Error('start with --js-flags=--expose-gc')
    gc()
    gc()
    const { heapUsed, external } = process.memoryUsage()
    return { pids: electron.getAppMetrics().map(({ pid }) => pid), heap: heapUsed + external }
  })
  const sizes = pids.map(proportionalSize)
  return {
    all: sizes.reduce((sum, size) => sum + size, 0) / 1024,
    main: proportionalSize(app.process().pid ?? 0) / 1024,
    mainHeap: heap / MIB
  }
}

/** PSS of a process in KiB (proc(5), smaps_rollup); 0 for one that has ended meanwhile. */
function proportionalSize(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
