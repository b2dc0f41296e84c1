import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, answerGreeting } from '../../src-main/shell/app-files'

let outside: string
let folder: string
beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'ventanilla-files-'))
  folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(outside, 'renderer-secret'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/main.js'), 'export {}')
  writeFileSync(join(folder, 'assets/main.js.map'), '{}')
  writeFileSync(join(folder, 'assets/.env'), 'no')
  writeFileSync(join(folder, 'assets/notes.json'), '{}')
  writeFileSync(join(outside, 'secret.html'), 'no')
  writeFileSync(join(outside, 'renderer-secret/a.html'), 'no')
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

const ask = (url: string, method = 'GET', isolated = false): Response =>
  answer({ method, url }, folder, isolated)

describe('the files that are served', () => {
  it('are those of the renderer', async () => {
    expect(await ask('app://ventanilla/').text()).toBe('<!doctype html>')
    expect(ask('app://ventanilla/index.html').headers.get('content-type')).toMatch('text/html')
    expect(ask('app://ventanilla/assets/main.js?v=1#x').headers.get('content-type')).toMatch(
      'text/javascript'
    )
  })

  it.each([
    ['dots', 'app://ventanilla/../secret.html'],
    ['encoded dots', 'app://ventanilla/%2e%2e/secret.html'],
    ['doubly encoded dots', 'app://ventanilla/%252e%252e/secret.html'],
    ['an encoded slash', 'app://ventanilla/..%2fsecret.html'],
    ['an encoded slash within', 'app://ventanilla/assets/..%2f..%2fsecret.html'],
    ['dots of many dots', 'app://ventanilla/assets/....//....//secret.html'],
    ['a backslash', 'app://ventanilla/..\\secret.html'],
    ['an encoded backslash', 'app://ventanilla/..%5csecret.html'],
    ['a sibling that begins alike', 'app://ventanilla/..%2frenderer-secret/a.html'],
    ['an absolute path', 'app://ventanilla//etc/passwd'],
    ['an encoded absolute path', 'app://ventanilla/%2fetc%2fpasswd'],
    ['a NUL', 'app://ventanilla/index.html%00.js'],
    ['a broken escape', 'app://ventanilla/%E0%A4%A'],
    ['another host', 'app://ventanilla.example/index.html'],
    ['a host that begins alike', 'app://ventanilla-2/index.html'],
    ['no host', 'app:///index.html'],
    ['a port', 'app://ventanilla:80/index.html'],
    ['a user', 'app://somebody@ventanilla/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['what is no address', 'ventanilla'],
    ['a folder', 'app://ventanilla/assets'],
    ['a source map', 'app://ventanilla/assets/main.js.map'],
    ['a hidden file', 'app://ventanilla/assets/.env'],
    ['a kind of file that the renderer has not', 'app://ventanilla/assets/notes.json'],
    ['what is not there', 'app://ventanilla/assets/none.js']
  ])('are not reached by %s', async (_way, url) => {
    const response = ask(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'get'])('are not for %s', async (method) => {
    expect(ask('app://ventanilla/index.html', method).status).toBe(405)
  })
})

describe('what a page that greets is filled in with', () => {
  const greeting = { screenInches: 21.5, screenBottomMm: 800 }

  it('is two numbers, and is under the same rules as every script', async () => {
    const filled = answerGreeting(greeting, true)
    expect(await filled.text()).toBe("document.documentElement.dataset.screen = '21.5 800'")
    const script = ask('app://ventanilla/assets/main.js', 'GET', true)
    expect([...filled.headers]).toEqual([...script.headers])
  })

  it('is nothing where the page is not to greet', async () => {
    expect(await answerGreeting(null, false).text()).toBe('')
  })
})

describe('what the page is told that it may do', () => {
  const policy = async (): Promise<Record<string, string>> => {
    const header = ask('app://ventanilla/').headers.get('content-security-policy') ?? ''
    return Object.fromEntries(
      header.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ')
        return [name, values.join(' ')]
      })
    )
  }

  it('is nothing but its own scripts, styles, pictures and fonts', async () => {
    expect(await policy()).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'vue',
      sandbox: 'allow-scripts allow-same-origin'
    })
  })

  it('is said with every file, and no file is kept', async () => {
    const { headers } = ask('app://ventanilla/assets/main.js')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  it('sets one page apart from the next', async () => {
    const apart = ask('app://ventanilla/', 'GET', true).headers
    expect(apart.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(apart.get('cross-origin-embedder-policy')).toBe('require-corp')
    const next = ask('app://ventanilla/', 'GET', false).headers
    expect(next.has('cross-origin-opener-policy')).toBe(false)
    expect(next.has('cross-origin-embedder-policy')).toBe(false)
  })
})
