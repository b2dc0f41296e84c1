import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

const SCHEME = 'app'
/** The only origin there is. */
export const ORIGIN = `${SCHEME}://ventanilla`

/** Only what the renderer is built of. A file of another kind is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** Deny by default: no network, no inline script or style, no frames, no forms. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** Must be called before Electron is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/** Serves the built renderer, read only, from one folder and nowhere else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, (request) => answer(request.method, request.url, folder))
}

/** The answer to one request; apart from Electron, so that every way out of the folder can be tried in a test. */
export async function answer(method: string, url: string, folder: string): Promise<Response> {
  if (method !== 'GET') return refuse(405)
  const file = fileOf(url, folder)
  const type = file && MEDIA_TYPES[extname(file)]
  if (!file || !type) return refuse(404)
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store'
      }
    })
  } catch {
    return refuse(404)
  }
}

function fileOf(url: string, folder: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== 'ventanilla') return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(normalize(folder) + sep) ? file : null
}

const refuse = (status: number): Response => new Response(null, { status })
