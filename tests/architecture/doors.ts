import { importsOf } from './imports'
import type { SourceFile } from './source-files'

/** One thing from outside the app, and the only places that may import it. */
interface Door {
  /** The module's name, or its beginning followed by `/`. */
  outside: string
  /** Folders (ending in `/`) and files, from the repository's root. */
  inside: string[]
  why: string
}

/** Everything the app imports from outside. What is not in the table is not imported. */
export const DOORS: Door[] = [
  {
    outside: 'electron',
    inside: ['src-main/shell/', 'src-main/preload/', 'src-main/index.ts'],
    why: 'everything else runs, and is tested, in plain Node'
  },
  { outside: 'sql.js', inside: ['src-main/store/sqljs/'], why: 'the embedded engine can be exchanged' },
  { outside: 'kysely', inside: ['src-main/store/', 'src-main/app/'], why: 'the only SQL in the app' },
  { outside: 'nodemailer', inside: ['src-main/messages/'], why: 'the only way out for a message' },
  {
    outside: 'smtp-server',
    inside: ['src-main/messages/mail/demo-mail-server.ts'],
    why: 'only the demo receives mail'
  },
  {
    outside: 'postal-mime',
    inside: ['src-main/messages/mail/demo-mail-server.ts'],
    why: 'only the demo reads mail'
  },
  {
    outside: 'node:fs',
    inside: ['src-main/store/sqljs/', 'src-main/shell/', 'src-main/platform/', 'src-main/app/'],
    why: 'the data, the program served from disk, settings, log and keys, and what the app hands to the rooms'
  },
  {
    outside: 'node:net',
    inside: ['src-main/store/sqljs/', 'src-main/messages/'],
    why: 'one writer on a folder; mail'
  },
  { outside: 'node:http', inside: ['src-main/platform/https-portal.ts'], why: 'the type of an answer' },
  {
    outside: 'node:https',
    inside: ['src-main/platform/https-portal.ts'],
    why: 'the institution’s portal is the only thing that is asked anything'
  },
  {
    outside: 'node:stream',
    inside: ['src-main/messages/'],
    why: 'messages as they arrive at the demo inbox'
  },
  {
    outside: 'node:child_process',
    inside: ['src-main/platform/outside-programs.ts'],
    why: 'the programs that the kiosk starts, to speak and to print, are started in one way'
  },
  {
    outside: 'node:crypto',
    inside: ['src-main/platform/', 'src-main/store/', 'src-main/staff/', 'src-main/shell/'],
    why: 'decisions are handed their hashes and their random'
  },
  {
    outside: 'node:async_hooks',
    inside: ['src-main/store/commit-guard.ts'],
    why: 'whether a query is made within a commit'
  },
  { outside: 'node:inspector', inside: ['src-main/shell/'], why: 'whether a debugger could be let in' },
  {
    outside: 'node:v8',
    inside: ['src-main/platform/'],
    why: 'what a visit leaves in the memory is collected'
  },
  {
    outside: 'node:worker_threads',
    inside: ['src-main/platform/scrypt-thread.ts'],
    why: 'a hash is made in a thread of its own'
  },
  { outside: 'node:vm', inside: ['src-main/platform/'], why: 'the way to the collector' },
  { outside: 'zod', inside: ['src-main/', 'src-renderer/'], why: 'every border parses' },
  {
    outside: '@zxcvbn-ts',
    inside: ['src-main/platform/'],
    why: 'the list of common keys, handed to the decision'
  },
  { outside: 'otpauth', inside: ['src-main/staff/'], why: 'codes of an authenticator app' },
  {
    outside: '@zootools/email-spell-checker',
    inside: ['src-main/domain/'],
    why: 'a pure look at an address'
  },
  { outside: 'disposable-email-domains-js', inside: ['src-main/domain/'], why: 'a list, looked up' },
  {
    outside: 'pdf-lib',
    inside: ['src-main/api/papers/'],
    why: 'receipts and dossiers are drawn in one place'
  },
  {
    outside: 'qrcode',
    inside: ['src-main/api/papers/', 'src-renderer/components/QrCode.vue'],
    why: 'as above'
  },
  { outside: 'csv-parse', inside: ['src-main/directory/'], why: 'the import of members' },
  { outside: 'node:path', inside: ['src-main/'], why: 'text only' },
  { outside: 'node:util', inside: ['src-main/'], why: 'pure functions' },
  { outside: 'vue', inside: ['src-renderer/'], why: 'the screens' },
  { outside: 'pinia', inside: ['src-renderer/'], why: 'the last view' },
  { outside: 'vue-i18n', inside: ['src-renderer/'], why: 'the words on screen' },
  { outside: 'vee-validate', inside: ['src-renderer/'], why: 'forms over the contract’s schemas' },
  { outside: '@lucide/vue', inside: ['src-renderer/'], why: 'icons' }
]

/** The outside imports of a file for which it has no door, in words. */
export function doorViolations(file: SourceFile, doors = DOORS): string[] {
  return importsOf(file).flatMap((one) => {
    if (!('outside' in one)) return []
    const door = doors.find(({ outside }) => one.outside === outside || one.outside.startsWith(`${outside}/`))
    if (!door) return [`${file.path}: «${one.outside}» has no door in the table`]
    const open = door.inside.some(
      (place) => file.path === place || (place.endsWith('/') && file.path.startsWith(place))
    )
    return open
      ? []
      : [`${file.path}: «${one.outside}» is imported only by ${door.inside.join(', ')} (${door.why})`]
  })
}

/** The doors through which nobody goes: they say something that is no longer true. */
export function unusedDoors(files: SourceFile[], doors = DOORS): string[] {
  const outside = files.flatMap((file) =>
    importsOf(file).flatMap((one) => ('outside' in one ? [one.outside] : []))
  )
  return doors
    .map((door) => door.outside)
    .filter((name) => !outside.some((one) => one === name || one.startsWith(`${name}/`)))
}
