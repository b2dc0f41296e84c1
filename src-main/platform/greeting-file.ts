import { readFile } from 'node:fs/promises'
import { greetingIn, type Greeting } from '../contract/greeting'

/** What the configuration file says of the greeting; null where it cannot be read. Apart from `settings-file`, whose schemas take long to load. */
export async function readGreeting(path: string): Promise<Greeting | null> {
  try {
    return greetingIn(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
