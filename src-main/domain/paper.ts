/** A document that is printed: PDF bytes and the size of its page. */
export interface Paper {
  name: string
  pdf: Uint8Array
  widthMm: number
  heightMm: number
}
