import { expect } from '@playwright/test'
import { codeIn } from './code-message'
import type { SmtpServerUnderTest } from './smtp-server'

/** The member's address from now on, if nobody says no. */
export const NEW_ADDRESS = 'nueva@correo.example'

type Mail = Pick<SmtpServerUnderTest, 'to'>

/** The code in the newest message to the new address. */
export async function newestCaseCode(mail: Mail, address = NEW_ADDRESS): Promise<string> {
  const codes = () => mail.to(address).filter(({ subject }) => subject.includes('código'))
  await expect.poll(() => codes().length).toBeGreaterThan(0)
  const message = codes().at(-1)
  return message ? codeIn(message) : ''
}

/** The eight letters of the freeze code in the newest notice to this address. */
export async function freezeCodeIn(mail: Mail, address: string): Promise<string> {
  const notices = () => mail.to(address).filter(({ text }) => text.includes('DETÉNGALO AHORA'))
  await expect.poll(() => notices().length).toBeGreaterThan(0)
  const found = /^ {4}([B-Z]{4}) ([B-Z]{4})$/m.exec(notices().at(-1)?.text ?? '')
  if (!found) throw new Error(`no freeze code came to ${address}`)
  return `${found[1]}${found[2]}`
}
