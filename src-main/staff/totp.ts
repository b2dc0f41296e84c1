import { Secret, TOTP } from 'otpauth'
import type { Random } from '../domain/random'
import { SECOND, type Instant } from '../domain/clock'

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const PERIOD = 30

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: 'Ventanilla',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret)
  })

/** A new secret of 160 bits (RFC 4226 §4: at least 128), base32. */
export function drawTotpSecret(random: Random): string {
  const bytes = random.bytes(20)
  return new Secret({ buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 20) as ArrayBuffer })
    .base32
}

/** What an authenticator app reads from a QR code. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString()
}

/** The time step whose code this is, one step early or late allowed; null when it is no code of now. */
export function totpStep(secret: string, token: string, now: Instant): number | null {
  const delta = totpOf(secret).validate({ token, timestamp: now, window: 1 })
  return delta === null ? null : Math.floor(now / SECOND / PERIOD) + delta
}
