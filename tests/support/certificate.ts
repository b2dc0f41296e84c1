import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A self-signed certificate and its key, as PEM. */
export interface Certificate {
  cert: string
  key: string
}

export interface CertificateOptions {
  /** DNS names and IPv4 addresses it is good for. */
  names: string[]
  notBefore?: Date
  notAfter?: Date
}

const DAY = 24 * 60 * 60 * 1000

/** One DER element: tag, length, content (X.690 §8). */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const bytes: number[] = []
  for (let rest = body.length; rest > 0; rest >>= 8) bytes.unshift(rest & 255)
  const length = body.length < 128 ? [body.length] : [0x80 | bytes.length, ...bytes]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...content: Uint8Array[]) => der(0x30, ...content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date) =>
  der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const COMMON_NAME = oid('550403')
const ALTERNATIVE_NAMES = oid('551d11')

const alternativeName = (name: string) =>
  /^[\d.]+$/.test(name)
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name, 'ascii'))

/**
 * Makes a self-signed X.509 certificate (P-256) at test time: no key lies in the repository, no openssl is needed, and
 * a wrong name or a past date are as easy as a good one.
 */
export function makeCertificate({ names, notBefore, notAfter }: CertificateOptions): Certificate {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const issuer = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(names[0] ?? '')))))
  const version3 = der(0xa0, der(0x02, Buffer.from([2])))
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]))
  const validity = sequence(
    time(notBefore ?? new Date(Date.now() - DAY)),
    time(notAfter ?? new Date(Date.now() + DAY))
  )
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const extensions = der(
    0xa3,
    sequence(sequence(ALTERNATIVE_NAMES, der(0x04, sequence(...names.map(alternativeName)))))
  )
  const body = sequence(version3, serial, ECDSA_WITH_SHA256, issuer, validity, issuer, publicKey, extensions)
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const certificate = sequence(body, ECDSA_WITH_SHA256, signature)
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  }
}
