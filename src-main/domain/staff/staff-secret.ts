/** Why a new secret of staff is not taken. Its length is the contract's (`newSecretSchema`). */
export type SecretFinding = 'common' | 'own-name' | 'same'

/** What a stranger at the desk would try first, beside the person's own names. */
const common = [
  '12345678',
  '123456789',
  '1234567890',
  '11111111',
  '00000000',
  '87654321',
  'password',
  'contrasena',
  'contraseña',
  'qwertyui',
  'qwertyuiop',
  'ecuador1',
  'ecuador123',
  'ventanilla',
  'iess1234',
  'iess2024',
  'iess2025',
  'iess2026'
]

/** The first thing wrong with a new secret, or null. NIST SP 800-63B §3.1.1.2: a list of common ones and context words. */
export function findingOf(
  secret: string,
  person: { userName: string; givenNames: string; surnames: string; cedula: string },
  isPresent: boolean
): SecretFinding | null {
  const typed = plain(secret)
  if (common.includes(typed) || new Set(typed).size < 3) return 'common'
  const own = [person.userName, person.cedula, ...`${person.givenNames} ${person.surnames}`.split(/\s+/)]
  if (own.some((word) => word.length > 2 && typed.includes(plain(word)))) return 'own-name'
  return isPresent ? 'same' : null
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/g, '')
}
