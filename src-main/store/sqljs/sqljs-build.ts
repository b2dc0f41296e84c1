import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { ok, type Result } from '../../contract/result'
import { Connection } from './connection'
import type { StoreFailure } from './failure'
import { selfCheck } from './self-check'

/** Makes a connection on a copy of a database image, or on an empty database. */
export type Connect = (image?: Uint8Array) => Connection

async function load(wasm: Uint8Array): Promise<SqlJsStatic> {
  return initSqlJs({ wasmBinary: new Uint8Array(wasm).buffer })
}

/** sql.js from the bytes of sql-wasm.wasm, if it is the build that the store was proven on. */
export async function checkedSqlJs(wasm: Uint8Array): Promise<Result<Connect, StoreFailure>> {
  const sql = await load(wasm)
  const checked = selfCheck(sql, wasm)
  if (!checked.ok) return checked
  // sql.js copies the bytes by slice(), which on a Buffer is no copy: the database would then change the caller's bytes
  return ok(
    (image) =>
      new Connection(new sql.Database(image && new Uint8Array(image.buffer, image.byteOffset, image.length)))
  )
}
