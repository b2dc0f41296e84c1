import { useField, useForm } from 'vee-validate'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { useScreen } from '@/stores/screen'
import { useEntry, type Entry, type EntryRule } from '@/touch/entry'
import { typedField } from './typed-schema'

/** What a sheet has of its one field. */
export interface OneField {
  value: Ref<string>
  /** The contract's reason against what was written (`cedula.mistyped`), from the try to send it to the next touch. */
  errorMessage: Ref<string | undefined>
  /** What keypad, keyboard and a plugged-in keyboard do. */
  entry: Entry
  /** Sends what is written, where the contract takes it. */
  go: () => void
  /** Says already now what would be said on sending. */
  judge: () => void
  /** Begins again with an empty field, and with no words about what stood there. */
  empty: () => void
}

/**
 * The one field of a sheet: judged by the contract's own schema when it is sent, and free of words about the earlier
 * value as soon as it is written in.
 * @param schema the contract's, for this field
 * @param send gets what the schema has made of it
 * @param more `initial`: what stands there from an earlier try; `touched`: runs after every change
 */
export function useOneField<S extends z.ZodType<string, string>>(
  schema: S,
  rule: EntryRule,
  send: (written: z.output<S>) => unknown,
  more: { initial?: string; touched?: () => void } = {}
): OneField {
  const store = useScreen()
  const { handleSubmit } = useForm({ initialValues: { written: more.initial ?? '' } })
  const { value, errorMessage, resetField, validate } = useField<string>('written', typedField(schema), {
    validateOnValueUpdate: false
  })
  const submit = handleSubmit(({ written }) => send(written as z.output<S>))
  const go = (): void => void submit()
  const entry = useEntry(value, rule, {
    touched: () => {
      resetField({ value: value.value })
      store.forgetFailure()
      more.touched?.()
    },
    enter: go
  })
  return {
    value,
    errorMessage,
    entry,
    go,
    judge: () => void validate(),
    empty: () => resetField({ value: '' })
  }
}
