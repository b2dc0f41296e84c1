/** A CSV file of resources as text, in a chunk of its own. */
declare module '*.csv?raw' {
  const text: string
  export default text
}
