/**
 * A minimal flat asar archive. It is written by hand because it is needed before node_modules exists.
 * Format: https://github.com/electron/asar#format (a Pickle with the JSON header, padded to 4 bytes, then the files).
 * @param {Record<string, string>} files name → text
 */
export function asar(files) {
  const bodies = Object.values(files).map((text) => Buffer.from(text))
  let offset = 0
  const header = { files: {} }
  Object.keys(files).forEach((name, index) => {
    header.files[name] = { size: bodies[index].length, offset: String(offset) }
    offset += bodies[index].length
  })
  const json = Buffer.from(JSON.stringify(header))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}
