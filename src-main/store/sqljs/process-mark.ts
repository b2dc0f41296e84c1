import fs from 'node:fs'
import { z } from 'zod'

/** What tells one process from every other, before and after it. Empty text: this system does not say. */
export const processMarkSchema = z.object({
  pid: z.number().int().positive(),
  /** Clock ticks from boot to its start: a process id is used again, this pair is not. */
  started: z.string(),
  /** The boot it belongs to. */
  boot: z.string(),
  /** The process-id namespace (containers): elsewhere the same number is somebody else. */
  namespace: z.string()
})
export type ProcessMark = z.infer<typeof processMarkSchema>

function read(source: () => string): string {
  try {
    return source().trim()
  } catch {
    return ''
  }
}

/**
 * proc(5): field 3 of /proc/PID/stat is the state, field 22 the start; the name in field 2 may hold spaces and
 * parentheses. A dead process that its parent has not yet asked about (Z, X) holds nothing any more.
 */
function startOf(pid: number): string {
  const stat = read(() => fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' || state === 'X' ? '' : (fields[18] ?? '')
}

const bootId = () => read(() => fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
const namespace = () => read(() => fs.readlinkSync('/proc/self/ns/pid'))

/** The mark of the process that runs this. */
export function thisProcess(): ProcessMark {
  return { pid: process.pid, started: startOf(process.pid), boot: bootId(), namespace: namespace() }
}

/** Whether that very process still runs. In doubt: yes, because two writers are worse than a start refused. */
export function isAlive(mark: ProcessMark): boolean {
  const boot = bootId()
  if (mark.boot !== boot && mark.boot !== '' && boot !== '') return false
  if (mark.namespace !== namespace()) return true
  if (mark.started !== '') return startOf(mark.pid) === mark.started
  try {
    process.kill(mark.pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
