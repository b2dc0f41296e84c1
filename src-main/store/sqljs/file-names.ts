import type { Disk } from './disk'

/** Half-made files; renamed when complete, so whatever ends like this may be thrown away. */
export const PART = '.part'
export const ANCHOR = 'store.anchor'

const padded = (generation: number) => String(generation).padStart(6, '0')

export const snapshotName = (generation: number) => `store.${padded(generation)}.snapshot`
export const journalName = (generation: number) => `store.${padded(generation)}.journal`
/** The bytes of a torn tail, kept for inspection: journal n, found behind transaction `sequence`. */
export const tornName = (generation: number, sequence: number) =>
  `store.${padded(generation)}.${sequence}.torn`

/** What lies in a store's folder, generations ascending. */
export interface Survey {
  readonly snapshots: number[]
  readonly journals: number[]
  readonly parts: string[]
  readonly hasAnchor: boolean
}

/** Looks at the names in the folder; opens nothing. */
export function survey(disk: Disk, folder: string): Survey {
  const names = disk.list(folder)
  const generations = (kind: string) =>
    names
      .map((name) => new RegExp(`^store\\.(\\d{6,})\\.${kind}$`).exec(name)?.[1])
      .filter((digits) => digits !== undefined)
      .map(Number)
      .sort((a, b) => a - b)
  return {
    snapshots: generations('snapshot'),
    journals: generations('journal'),
    parts: names.filter((name) => name.startsWith('store.') && name.endsWith(PART)),
    hasAnchor: names.includes(ANCHOR)
  }
}
