import { z } from 'zod'

const hostPort = {
  host: z.string().min(1).describe('Name or address of the mail server (SMTP submission).'),
  port: z
    .number()
    .int()
    .min(1)
    .max(65535)
    .default(587)
    .describe('TCP port; 587 with STARTTLS, 465 with TLS from the start.')
}

/** The outgoing mail. */
export const mailSchema = z.strictObject({
  ...hostPort,
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .describe('`none` sends in clear text: only for a relay on the same machine.'),
  user: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Account at the mail server, or null without sign-in.'),
  password: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Password in clear text; taken only together with `passwordInClear: true`. Better: the systemd credential `ventanilla-smtp-password` (resources/os/README.md), read when this is null.'
    ),
  passwordInClear: z
    .boolean()
    .default(false)
    .describe('Says that the password may stand in this file in clear text.'),
  fromName: z.string().min(1).default('Ventanilla IESS').describe('Name of the sender.'),
  from: z.email().describe('Address of the sender (From:), of a domain with SPF and DKIM.'),
  envelopeFrom: z
    .string()
    .min(3)
    .nullable()
    .default(null)
    .describe(
      'Envelope sender (MAIL FROM). `{id}` becomes the message id, so that a bounce names its message; null uses `from`.'
    ),
  timeoutSeconds: z
    .number()
    .int()
    .min(2)
    .max(120)
    .default(20)
    .describe(
      'Seconds that handing over a message may take, from connecting to its last byte; the mail server then has ten minutes to answer (RFC 5321 §4.5.3.2.6).'
    ),
  tlsCaFile: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('PEM file with the certificate authority of an internal mail server.')
})
