/** The scheme of our own files. */
export const SCHEME = 'app'
/** The only origin there is. */
export const ORIGIN = `${SCHEME}://ventanilla`
/** The address of the kiosk's one page. */
export const KIOSK_PAGE = `${ORIGIN}/`
