import { shapeFindings, type KeyFinding, type KeyRules } from '@contract/key-policy'
import { ref, watch, type Ref } from 'vue'
import { bridge } from '@/kiosk-bridge'

/** Main is asked once the fingers rest for so long: it hashes and looks up lists, a key at a time is enough. */
const REST_MS = 250

/**
 * What is wrong with the key being typed. Its shape is seen at once, with the schema that main uses too; whether it is
 * common or the person's own data only main knows, and says a moment later. Null for that part while it is not known.
 */
export function useKeyWeighing(
  key: Ref<string>,
  rules: () => KeyRules
): {
  shape: Ref<readonly KeyFinding[]>
  known: Ref<readonly KeyFinding[] | null>
  /** The person goes on with this key: main begins what takes long while it is typed again, and judges it then. */
  choose: () => void
} {
  const shape = ref<readonly KeyFinding[]>([])
  const known = ref<readonly KeyFinding[] | null>(null)
  let resting: ReturnType<typeof setTimeout> | undefined

  watch(
    key,
    (typed, _before, onCleanup) => {
      shape.value = shapeFindings(typed, rules())
      known.value = null
      clearTimeout(resting)
      if (shape.value.length > 0) return
      let overtaken = false
      onCleanup(() => {
        overtaken = true
        clearTimeout(resting)
      })
      resting = setTimeout(async () => {
        const { findings } = await bridge().weighKey({ key: typed })
        if (!overtaken) known.value = findings
      }, REST_MS)
    },
    { immediate: true }
  )
  const choose = (): void =>
    void bridge()
      .weighKey({ key: key.value, chosen: true })
      .catch((error: unknown) => console.error('weighKey', error))
  return { shape, known, choose }
}
