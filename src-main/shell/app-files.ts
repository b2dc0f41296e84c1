import { readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import type { Greeting } from '../contract/greeting'
import { ORIGIN } from './origin'

/** Only what the renderer is built of. A file of another kind is not served. */
const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
} as const satisfies Record<string, string>

/**
 * Deny by default: no network, no inline script or style, no frames, no forms. The sandbox leaves the page its scripts
 * and its origin, and takes pop-ups, downloads, printing and every dialog. Only Vue may turn text into elements.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
  'sandbox allow-scripts allow-same-origin'
].join('; ')

/** What the page may not even ask for. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb'
]
  .map((feature) => `${feature}=()`)
  .join(', ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store'
}

/** A page served with these never shares a process with one served without them. */
const ISOLATED: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp'
}

/**
 * The answer to one request for a file of the renderer: read only, from one folder and nowhere else.
 * @param isolated serves with the headers that keep a page in a process of its own
 */
export function answer(
  request: { method: string; url: string },
  folder: string,
  isolated: boolean
): Response {
  if (request.method !== 'GET') return refuse(405)
  const file = fileOf(request.url, folder)
  const type = file && (MEDIA_TYPES as Readonly<Record<string, string>>)[extname(file)]
  if (!file || !type) return refuse(404)
  try {
    // at once: every wait of a read is a way through an event loop that is busy opening the window
    return serve(new Uint8Array(readFileSync(file)), type, isolated)
  } catch {
    return refuse(404)
  }
}

/** What fills in the page that greets (`greeting.html`): the screen it is on; nothing, where it is not to greet. */
export function answerGreeting(greeting: Greeting | null, isolated: boolean): Response {
  const screen = greeting && `${greeting.screenInches} ${greeting.screenBottomMm}`
  const script = screen ? `document.documentElement.dataset.screen = '${screen}'` : ''
  return serve(script, MEDIA_TYPES['.js'], isolated)
}

/** The file that an address means, or null when it means none of ours. */
function fileOf(url: string, folder: string): string | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(normalize(folder) + sep) ? file : null
}

const serve = (body: string | Uint8Array<ArrayBuffer>, type: string, isolated: boolean): Response =>
  new Response(body, { headers: { 'content-type': type, ...HEADERS, ...(isolated ? ISOLATED : {}) } })

const refuse = (status: number): Response => new Response(null, { status })
