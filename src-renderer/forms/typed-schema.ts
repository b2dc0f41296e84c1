import type { TypedSchema } from 'vee-validate'
import type { z } from 'zod'

/**
 * A contract schema as the validation of a vee-validate form. vee-validate 4 knows zod 3 only; this speaks the Standard
 * Schema interface that zod 4 brings. The messages are the schema's reasons (`cedula.mistyped`), not words.
 */
export function typedSchema<S extends z.ZodType<unknown, Record<string, unknown>>>(
  schema: S
): TypedSchema<z.input<S> & Record<string, unknown>, z.output<S>> {
  return {
    __type: 'VVTypedSchema',
    async parse(values) {
      const result = await schema['~standard'].validate(values)
      if (!result.issues) return { value: result.value as z.output<S>, errors: [] }
      const byPath = new Map<string, string[]>()
      for (const issue of result.issues) {
        const path = (issue.path ?? [])
          .map((part) => String(typeof part === 'object' ? part.key : part))
          .join('.')
        byPath.set(path, [...(byPath.get(path) ?? []), issue.message])
      }
      return { errors: [...byPath].map(([path, errors]) => ({ path, errors })) }
    },
    cast: (values) => ({ ...values }) as never
  }
}

/**
 * The same for a form of one field: a schema of that field's own is judged at once, a form's waits 5 ms in case other
 * fields change too.
 */
export const typedField = <S extends z.ZodType>(schema: S): TypedSchema<z.input<S>, z.output<S>> => ({
  __type: 'VVTypedSchema',
  async parse(value) {
    const result = await schema['~standard'].validate(value)
    if (!result.issues) return { value: result.value as z.output<S>, errors: [] }
    return { errors: [{ errors: result.issues.map(({ message }) => message) }] }
  }
})
