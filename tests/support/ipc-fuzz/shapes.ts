import { z } from 'zod'
import { api } from '../../../src-main/contract/api'
import { methodNames, type MethodName } from '../../../src-main/contract/method-names'
import type { Draw } from './draw'

/** What a JSON schema made by zod can say; what it says beyond that does not matter here. */
interface Shape {
  type?: string
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  anyOf?: Shape[]
  oneOf?: Shape[]
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
}

const shapes = Object.fromEntries(
  methodNames.map((name) => [
    name,
    z.toJSONSchema(api[name].input, { io: 'input', unrepresentable: 'any' }) as Shape
  ])
) as Record<MethodName, Shape>

/** An input of the right shape for any method of the contract; texts come from `words`. */
export function shaped(method: MethodName, draw: Draw, words: readonly string[]): unknown {
  return fill(shapes[method], draw, words)
}

function fill(shape: Shape, draw: Draw, words: readonly string[]): unknown {
  const choice = shape.anyOf ?? shape.oneOf
  if (choice) return fill(draw.one(choice) ?? {}, draw, words)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return draw.one(shape.enum)
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name) || draw.random(0.5))
          .map(([name, inner]) => [name, fill(inner, draw, words)])
      )
    case 'array':
      return [...Array(draw.below(4)).keys()].map(() => fill(shape.items ?? {}, draw, words))
    case 'string':
      return draw.one(words)
    case 'integer':
    case 'number':
      return Math.min(shape.maximum ?? 10, (shape.minimum ?? 0) + draw.below(10))
    case 'boolean':
      return draw.random(0.5)
    case 'null':
      return null
    default:
      return draw.one([null, 7, 'x', {}])
  }
}
