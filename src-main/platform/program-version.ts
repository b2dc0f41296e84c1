/** The commit that the bundler built from; empty outside of a clone, not there at all in code that is not bundled. */
declare const __COMMIT__: string | undefined

/** The version as people are told it: the package's, and the commit after a plus sign (semver's build metadata). */
export function programVersion(packaged: string): string {
  return typeof __COMMIT__ === 'string' && __COMMIT__ !== '' ? `${packaged}+${__COMMIT__}` : packaged
}
