import { url as inspectorUrl } from 'node:inspector'

/** Variables by which whoever starts the program would change what Node trusts. */
const UNWANTED = ['NODE_TLS_REJECT_UNAUTHORIZED'] as const

/** Takes them out of an environment; Node reads them anew at every connection. */
export function dropUnwanted(environment: Record<string, string | undefined>): void {
  for (const name of UNWANTED) delete environment[name]
}

/**
 * Whether Node's inspector is open: only in development and in a package made for tests. In a shipped one its fuse is
 * blown, and no switch, variable or signal opens it.
 */
export const isInspected = (): boolean => inspectorUrl() !== undefined
