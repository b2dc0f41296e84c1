import type { Catalogue } from './catalogue'
import { es } from './es'
import { esCodes } from './es-counter-codes'
import { esCounterFailures, esRefusals } from './es-counter-failures'
import { esMachine } from './es-counter-machine'
import { esStaff } from './es-counter-staff'
import words from './qu.json'

/**
 * A DRAFT of the member's words in Kichwa (unified spelling of Ecuador). Nobody who grew up with the language has
 * reviewed it: it is off unless the settings name `qu`, and its name on the screen says «borrador». The words stand in
 * `qu.json`, which a reviewer can edit without TypeScript: a text that is missing there does not compile, and
 * `tests/renderer/words.test.ts` names one that is missing, superfluous or without its numbers. Words of the office
 * (clave, cédula, correo, código) stay as people know them from the letters and signs of the IESS. What only the staff,
 * technicians and the demo read stays Spanish. Of the notice of data protection the Spanish text binds, one touch away.
 */
export const qu: Catalogue = {
  ...esStaff,
  ...esMachine,
  ...words,
  word: esCodes,
  refusal: esRefusals,
  demo: es.demo,
  failure: { ...esCounterFailures, ...words.failure },
  outOfService: { ...es.outOfService, ...words.outOfService }
}
