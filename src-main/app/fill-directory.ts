import { dirname, resolve } from 'node:path'
import type { Settings } from '../contract/settings'
import type { Random } from '../domain/random'
import type { Hasher } from '../domain/hashing'
import { importEmployers, importMembers } from '../directory/csv-import'
import { seedDemo } from '../directory/demo-directory'
import type { Log } from '../platform/log'
import { readText } from '../platform/text-file'
import { countMembers } from '../store/member-import'
import type { Store } from '../store/store'

/** Where the first members come from: the demo's invented people, the files of a configuration, or nowhere. */
export type Members = 'demo' | { config: string; files: Settings['directory'] }

/** Costs of a real import: the same as for a secret set today. */
const COSTS = { key: 'scrypt-2026', answer: 'scrypt-2026-answer' } as const

/** Fills a directory that is still empty; one that has members stays as it is. Refused lines are logged by number only. */
export async function fillDirectory(
  parts: { store: Store; hasher: Hasher; random: Random; log: Log },
  from: Members
): Promise<void> {
  if (from === 'demo') return seedDemo(parts)
  if ((await countMembers(parts.store.read)) > 0) return
  const { membersCsv, employersCsv } = from.files
  const text = (path: string): Promise<string> => readText(resolve(dirname(from.config), path))
  const reports = {
    members: membersCsv && (await importMembers({ ...parts, costs: COSTS }, await text(membersCsv))),
    employers: employersCsv && (await importEmployers(parts, await text(employersCsv)))
  }
  for (const [what, report] of Object.entries(reports))
    if (report)
      parts.log.write('directory.filled', {
        what,
        taken: report.taken,
        refused: report.refused.map(({ line }) => line).join(',')
      })
}
