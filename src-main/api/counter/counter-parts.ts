import type { Hasher } from '../../domain/hashing'
import type { Paper } from '../../domain/paper'
import type { MemberParts } from '../member/member-parts'
import type { BackupShelf } from '../restored-store'

/** What the counter's use cases are given beside the member's. */
export interface CounterParts extends MemberParts {
  hasher: Hasher
  /** Hands a paper to the printer. False: nobody took it. Null: there is no printer. */
  print: ((paper: Paper) => Promise<boolean>) | null
  /** Keeps a file for the institution's folder of dossiers; answers with its name. */
  keepFile: (name: string, bytes: Uint8Array) => Promise<string>
  /** Writes a line to the program's log, which only who runs the machine can read: the code of the first set-up. */
  tellLog: (event: string, details: Record<string, string>) => void
  /** Whether the mail server takes a connection and, where there is an account, its sign-in. Sends nothing. */
  tryMail: () => Promise<boolean>
  /** Has the voice say that this is a trial of it; whether it was heard, as far as its program knows. */
  tryVoice: () => Promise<boolean>
  /** Makes a backup now; answers whether it was made. Null: the settings name no place for it. */
  backUpNow: (() => Promise<boolean>) | null
  /** The backups in the folder of the settings; null: they name none. */
  backupShelf: BackupShelf | null
  /** Ends the program in good order; it is started anew, or stays closed until somebody starts it. */
  endProgram: (how: 'close' | 'restart') => void
  /** Something changed what is due (a hold of zero hours): the jobs may look now. */
  dueChanged: () => void
}
