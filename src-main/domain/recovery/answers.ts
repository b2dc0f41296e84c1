/**
 * An answer as it is hashed: lower case, without accents, spaces and punctuation. What a person means is the same in
 * «Escuela Nº 3, Simón Bolívar» and «escuela n 3 simon bolivar», and nobody remembers how they wrote it years ago.
 * ñ becomes n: many forms and keyboards had none, so the enrolled answer may itself be without it. Empty when nothing
 * is left; an empty answer is never right.
 */
export function normaliseAnswer(typed: string): string {
  return typed
    .replace(/º|ª/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}
