import { drawSmtpLine, type SmtpLine } from './smtp-line'
import { openPostOffice, type PostOffice, type PostOfficeOptions } from './smtp-post-office'
import { startSmtpServer, type SmtpServerUnderTest } from './smtp-server'

/** A post office, a line that can fail, and a mail server at its end. */
export interface MailRoute {
  office: PostOffice
  line: SmtpLine
  server: SmtpServerUnderTest
}

/** Opens a route, with an account so that signing in is part of it, hands it to the test, and clears it away. */
export async function onMailRoute(
  test: (route: MailRoute) => Promise<void>,
  { mail = {}, ...options }: PostOfficeOptions & { mail?: Record<string, unknown> } = {}
): Promise<void> {
  const account = { user: 'kiosk', password: 'a password' }
  const server = await startSmtpServer({ account })
  const line = await drawSmtpLine(server.port)
  const office = await openPostOffice(
    { port: line.port, ...account, passwordInClear: true, ...mail },
    options
  )
  try {
    await test({ office, line, server })
  } finally {
    await office.close()
    await line.close()
    await server.close()
  }
}
