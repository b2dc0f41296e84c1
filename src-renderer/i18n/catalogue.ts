import type { es } from './es'

/** The same names, with any words. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** What every language must have: the Spanish catalogue's keys, no more and no fewer. A gap does not compile. */
export type Catalogue = Shape<typeof es>

type Paths<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Paths<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** The name of a text: `welcome.title`. A key that is not in the catalogue does not compile. */
export type WordKey = Paths<typeof es>
