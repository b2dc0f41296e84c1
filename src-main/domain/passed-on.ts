/**
 * What a program that the kiosk starts may know of the kiosk's environment: the variables named, where they are set, and
 * nothing else. systemd hands secrets to the kiosk there.
 */
export const passedOn = (
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[]
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name]
      return value === undefined ? [] : [[name, value]]
    })
  )
