import type { FrequentKeys } from '../domain/key/frequent'

/**
 * What people at an IESS kiosk add to the world's list: the institution, the country, its cities and football clubs,
 * and the word for the thing itself. Taken as words: with digits around them they are no better.
 */
const LOCAL_WORDS = `
  iess biess clave miclave seguro segurosocial afiliado afiliada jubilado jubilada pension montepio
  prestamo ventanilla kiosco contrasena secreto secreta acceso entrar usuario admin cedula correo
  hola familia teamo tequiero miamor amor amorcito jesus dios diosesamor bendicion maria angel
  princesa corazon mama papa hijos ecuador ecuatoriano ecuatoriana quito guayaquil cuenca ambato
  manta machala loja riobamba esmeraldas portoviejo ibarra galapagos pichincha guayas azuay manabi
  barcelona emelec liga ligadequito ldu futbol idolo tricolor perro gato enero febrero marzo abril
  mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves
  viernes sabado domingo`

let loaded: Promise<FrequentKeys> | undefined

/**
 * The keys that everybody tries: zxcvbn-ts's list of some 49 000, most of them from leaks, and our own words. The list
 * is a chunk of 380 kB that takes 30 ms to unfold, so it is loaded at the first key and kept, not at every start.
 */
export function loadFrequentKeys(): Promise<FrequentKeys> {
  loaded ??= unfold()
  return loaded
}

async function unfold(): Promise<FrequentKeys> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return { keys: new Set(dictionary['passwords-common']), words: new Set(LOCAL_WORDS.trim().split(/\s+/)) }
}
