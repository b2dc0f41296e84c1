import { clipboard, type Session } from 'electron'

/** What a page may leave behind outside of its own process: the clipboard, and whatever a page can store. */
export async function forgetOutside(session: Session): Promise<void> {
  clipboard.clear()
  await session.clearStorageData()
  await session.clearCache()
}
