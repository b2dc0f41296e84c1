import type { Draw } from './draw'

/** A list whose only element is itself, as structured clone would carry it. */
function circular(): unknown[] {
  const list: unknown[] = []
  list.push(list)
  return list
}

function nested(depth: number): unknown {
  let value: unknown = 'bottom'
  for (let level = 0; level < depth; level++) value = { value }
  return value
}

/** Whatever can come through Electron's structured clone and is no touch of ours. */
const JUNK: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => NaN,
  () => -Infinity,
  () => 1e308,
  () => 10n ** 40n,
  () => '',
  () => ' ',
  () => 'x'.repeat(100_000),
  () => '\u0000',
  () => '\ud800',
  () => '\u202e0961234564',
  () => `'; drop table audit; --`,
  () => '<img src=x onerror=alert(1)>',
  () => '${process.exit(1)}',
  () => '٠٩٦١٢٣٤٥٦٤',
  () => '👍🏽'.repeat(40),
  () => [],
  () => circular(),
  () => new Array<number>(10_000).fill(7),
  () => ({}),
  () => nested(400),
  () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}') as unknown,
  () => new Date(NaN),
  () => new Map([['cedula', '0961234564']]),
  () => new Set(['code']),
  () => /(a+)+$/,
  () => new ArrayBuffer(64),
  () => new Float64Array([NaN]),
  () => new Error('boom'),
  () => true
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A touch with something wrong in it, or something else altogether. */
export function mutated(input: unknown, draw: Draw): unknown {
  const junk = draw.one(JUNK)?.()
  if (!isObject(input) || draw.random(0.2)) return junk
  const copy: Record<string, unknown> = { ...input }
  const name = draw.one(Object.keys(copy))
  const change = draw.below(4)
  if (change === 0 || name === undefined) copy[draw.one(['extra', 'toString', 'then', 'length', '0'])] = junk
  else if (change === 1) delete copy[name]
  else if (change === 2) copy[name] = junk
  else copy[name] = bent(copy[name], draw)
  return copy
}

/** Something close to the value: these get furthest. */
function bent(value: unknown, draw: Draw): unknown {
  if (typeof value === 'number') return draw.one([-value, value + 0.5, value * 1e9, String(value)])
  if (typeof value === 'boolean') return draw.one(['true', 1, 0, null])
  if (typeof value !== 'string') return [value]
  const at = draw.below(value.length + 1)
  return draw.one([
    value.slice(0, at) + value.slice(at + 1),
    value.slice(0, at) + draw.one(['0', 'é', ' ', '\n', '\u200b', "'"]) + value.slice(at),
    value.toUpperCase(),
    ` ${value}\t`,
    value.repeat(20),
    [value],
    { value }
  ])
}
