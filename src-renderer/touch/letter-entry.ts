import { PAPER_LETTERS } from '@contract/case/ticket'

/** A letter of a case number or a code on paper, in capitals; everything else does not belong there. */
export const paperLetter = (character: string): string => {
  const letter = character.toUpperCase()
  return PAPER_LETTERS.includes(letter) ? letter : ''
}

/** A sign of an authenticator's code or of a recovery code. */
export const digitOrPaperLetter = (character: string): string =>
  /^[0-9]$/.test(character) ? character : paperLetter(character)

/** A sign of an address, in small letters. A comma was meant to be a dot: no mailbox that anybody has contains one. */
export const addressSign = (character: string): string => {
  const sign = character === ',' ? '.' : character.toLowerCase()
  return /^[a-z0-9.@_+!#$%&'*/=?^`{|}~-]$/.test(sign) ? sign : ''
}
