import ts from 'typescript'
import type { SourceFile } from './source-files'
import { syntaxOf, walk } from './syntax'

/** Why what a file reads outside a commit decides nothing. */
interface ReadOutside {
  /** Places in the file where the store's reader is taken or handed on. */
  uses: number
  why: string
}

const SHOWN = 'only shown'
const WHEN = 'only when to look; what is due is decided in the commit'

/** Every file that reads outside a commit. What decides is read in the commit that acts on it. */
export const READS_OUTSIDE: Readonly<Record<string, ReadOutside>> = {
  'src-main/api/audit/anchor-job.ts': {
    uses: 4,
    why: `${WHEN}; an anchor that is written twice outside says the same. \`sign\` is given its transaction`
  },
  'src-main/api/audit/retention-job.ts': { uses: 1, why: WHEN },
  'src-main/api/backup-job.ts': { uses: 1, why: WHEN },
  'src-main/api/case/act-on-case.ts': {
    uses: 1,
    why: 'whom the commit is about, and the member in the directory; a case of another version is refused in it'
  },
  'src-main/api/case/case-job.ts': { uses: 2, why: WHEN },
  'src-main/api/case/dossier.ts': { uses: 1, why: SHOWN },
  'src-main/api/counter/counter-session.ts': {
    uses: 2,
    why: 'the case and the officer of the turn, to be shown and for the guard; the commit reads both again'
  },
  'src-main/api/counter/counter-turn.ts': {
    uses: 1,
    why: 'a code for nobody; the set-up looks again in its commit'
  },
  'src-main/api/counter/evidence.ts': { uses: 2, why: SHOWN },
  'src-main/api/counter/staff-case.ts': {
    uses: 2,
    why: 'opens a case on the screen; its cédula never changes, and every act on it reads it again'
  },
  'src-main/api/counter/staff-console.ts': { uses: 1, why: 'a dossier tells of what was' },
  'src-main/api/counter/staff-guard.ts': {
    uses: 1,
    why: 'who handed over; the commit reads the officer again, and an account that has ended does nothing'
  },
  'src-main/api/counter/staff-lists.ts': { uses: 6, why: SHOWN },
  'src-main/api/counter/staff-people.ts': {
    uses: 2,
    why: 'a user name, which never changes; the account is read again in the commit'
  },
  'src-main/api/counter/staff-sign-in.ts': {
    uses: 3,
    why: 'which screen is shown, and whether hashing is worth while; the set-up looks again in its commit'
  },
  'src-main/app/staff-recover-command.ts': {
    uses: 2,
    why: 'the chain’s name, which never changes; and whose account it is: the command has the store for itself'
  },
  'src-main/api/help-calls.ts': { uses: 1, why: `${SHOWN}: a bell rings` },
  'src-main/app/fill-directory.ts': {
    uses: 1,
    why: 'whether an import is worth while; it looks again in its commit for whoever is there'
  },
  'src-main/app/open-app.ts': { uses: 1, why: 'handed to the local directory' },
  'src-main/directory/csv-import.ts': {
    uses: 1,
    why: 'whom to hash for; looked at again in the commit'
  },
  'src-main/directory/demo-directory.ts': { uses: 1, why: 'as in `fill-directory.ts`' },
  'src-main/directory/local-answers.ts': {
    uses: 2,
    why: 'answers are hashed between two commits; the try is counted in the first (`identify.ts`)'
  },
  'src-main/directory/local-keys.ts': {
    uses: 2,
    why: 'hashes a typed key: a test of it, or a finding that is shown'
  },
  'src-main/directory/local-parts.ts': { uses: 1, why: 'the type of what the local directory is given' },
  'src-main/directory/local.ts': {
    uses: 1,
    why: 'a directory may be far away and is asked before the commit; what it keeps is written in the transaction'
  },
  'src-main/messages/outbox-book.ts': {
    uses: 2,
    why: `${WHEN}: a message is claimed in a commit, by one worker`
  },
  'src-main/staff/demo-staff.ts': {
    uses: 1,
    why: 'whether hashing is worth while; looked at again in the commit'
  },
  'src-main/store/audit-chain-id.ts': { uses: 1, why: 'looked at again in the commit that draws it' },
  'src-main/store/installation.ts': { uses: 1, why: 'looked at again in the commit that draws it' },
  'src-main/store/later-program.ts': {
    uses: 1,
    why: 'saves a commit; the commit writes the same whatever was there'
  }
}

/** The engine's own room, and where the reader is made. */
const MADE = ['src-main/store/sqljs/', 'src-main/store/open-store.ts', 'src-main/store/store.ts']
/** Queries are written for a reader or a transaction alike: in `store` the type says nothing. */
const QUERIES = 'src-main/store/'

/** How often a file takes the store's reader, or hands it on: `….read` that is no call, `{ read }`, the type `Reader`. */
export function readsOutside(file: SourceFile): number {
  if (!file.path.startsWith('src-main/') || MADE.some((made) => file.path.startsWith(made))) return 0
  let uses = 0
  walk(syntaxOf(file), (node) => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'read' && !isCalled(node)) uses++
    if (ts.isElementAccessExpression(node) && isText(node.argumentExpression, 'read')) uses++
    if (ts.isBindingElement(node) && isText(node.propertyName ?? node.name, 'read')) uses++
    if (ts.isTypeReferenceNode(node) && isText(node.typeName, 'Reader') && !file.path.startsWith(QUERIES))
      uses++
  })
  return uses
}

const isCalled = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && node.parent.expression === node

const isText = (node: ts.Node, text: string): boolean =>
  (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text === text

/** What differs between the table and the program, in words. */
export function readsOutsideViolations(files: readonly SourceFile[], table = READS_OUTSIDE): string[] {
  const found = new Map(files.map((file) => [file.path, readsOutside(file)]))
  const paths = new Set([...found.keys(), ...Object.keys(table)])
  return [...paths].flatMap((path) => {
    const [is, told] = [found.get(path) ?? 0, table[path]?.uses ?? 0]
    return is === told ? [] : [`${path}: reads outside a commit at ${is} places, the table says ${told}`]
  })
}
