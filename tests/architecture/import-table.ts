import { importsOf } from './imports'
import type { SourceFile } from './source-files'

/** The one file of src-main that stands in no room and may import everything. */
export const FRONT_DOOR = ['src-main/index']

/** Who may import whom: room → the other rooms it may know. ARCHITECTURE.md shows the same table and says why. */
export const TABLE: Record<string, string[]> = {
  contract: [],
  domain: ['contract'],
  platform: ['contract', 'domain'],
  store: ['contract', 'domain'],
  directory: ['contract', 'domain', 'store'],
  messages: ['contract', 'domain', 'store'],
  staff: ['contract', 'domain', 'store'],
  speech: ['contract', 'domain'],
  api: ['contract', 'domain', 'store', 'directory', 'staff'],
  app: ['contract', 'domain', 'platform', 'store', 'directory', 'messages', 'staff', 'speech', 'api'],
  shell: ['contract'],
  preload: ['contract'],
  'src-renderer': ['contract']
}

/** Rooms that may also import files that travel with the program: texts, icons, the demo's members. */
const READS_RESOURCES = ['directory', 'messages', 'shell', 'src-renderer']

/** The room that a path lies in: a folder of src-main, or one of the other top-level folders. */
export function roomOf(path: string): string {
  const [top = '', next = ''] = path.split('/')
  return top === 'src-main' ? next : top
}

const isFrontDoor = (path: string): boolean => FRONT_DOOR.includes(path.replace(/\.ts$/, ''))

/** The imports of a file that its room's row does not allow, in words. */
export function tableViolations(file: SourceFile, table = TABLE): string[] {
  if (isFrontDoor(file.path)) return []
  const room = roomOf(file.path)
  const allowed = table[room]
  if (!allowed) return [`${file.path}: the room «${room}» has no row in the table`]
  return importsOf(file).flatMap((one) => {
    if (!('ours' in one)) return []
    const target = roomOf(one.ours)
    if (target === room || allowed.includes(target)) return []
    if (target === 'resources' && READS_RESOURCES.includes(room)) return []
    return [`${file.path}: ${room} may not import ${target} (${one.specifier})`]
  })
}

/** The table as ARCHITECTURE.md shows it; what stands there in brackets explains and is left out. */
export function tableIn(markdown: string): Record<string, string[]> {
  const [table = ''] = (markdown.split(/\| -+ \| -+ \|/)[1] ?? '').trimStart().split('\n\n')
  const rows = [...table.matchAll(/^\|([^|]+)\|([^|]+)\|$/gm)]
  const names = (cell = '') =>
    cell
      .replace(/\(.*\)/, '')
      .split(',')
      .map((name) => name.trim())
  return Object.fromEntries(
    rows.flatMap(([, rooms, may]) => {
      const allowed = names(may).filter((name) => name !== 'nothing of ours')
      return names(rooms).map((room) => [room, allowed])
    })
  )
}
