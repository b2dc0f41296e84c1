/** A text in a touch, whatever the touch is; null: there is none of this name. */
export const field = (input: unknown, name: string): string | null => {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[name] : null
  return typeof value === 'string' ? value : null
}
/** A row as it was kept. */
export const parsed = <T>(text: string | undefined): T | null =>
  text === undefined ? null : (JSON.parse(text) as T)
/** A code as it is compared: however it was typed. */
export const plain = (code: string | null): string | null => code?.replace(/[\s-]/g, '').toUpperCase() ?? null
