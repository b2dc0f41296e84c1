import { readFileSync } from 'node:fs'
import path from 'sql.js/dist/sql-wasm.wasm?asset'

/** The bytes of the sql.js build that this program ships; read from its package as any other file. */
export function sqlWasm(): Uint8Array {
  return readFileSync(path)
}
