import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const inPackage = (path: string): string => readFileSync(`node_modules/hash-wasm/${path}`, 'utf8').trim()
const asLiteral = (text: string): string => `'${text.replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`

it('the library that hashes is the one that package-lock.json pins, and carries its licences', async () => {
  const code = inPackage('dist/scrypt.umd.min.js')
  const original = /^\/\*[\s\S]+?\*\//.exec(inPackage('src/scrypt.c'))?.[0] ?? ''
  const text = [`/*!\n${inPackage('LICENSE')}\n*/`, original, code].join('\n')
  expect(original).toContain('Redistribution and use in source and binary forms')
  // nothing that a literal would have to write in another way than above
  expect(text).not.toMatch(/[\\\r\u2028\u2029]/)
  const file = [
    '/**',
    ' * The scrypt of the package hash-wasm, as text: a thread runs it as it stands, from the sources, from the bundle and from',
    ' * within the package alike. After another version is installed: `npm run test:unit -- -u scrypt-library`.',
    ' */',
    'export const scryptLibrary =',
    `  ${asLiteral(text)}`,
    ''
  ].join('\n')
  await expect(file).toMatchFileSnapshot('../../../src-main/platform/scrypt-library.ts')
})
