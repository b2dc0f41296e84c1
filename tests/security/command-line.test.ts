import { describe, expect, it } from 'vitest'
import { readCommandLine, refusedWords } from '../../src-main/shell/command-line'
import { dropUnwanted } from '../../src-main/shell/environment'

describe('the command line of an installed kiosk', () => {
  it('takes its own words, and what a screen or a driver may need', () => {
    const words = [
      '--config=/etc/ventanilla/settings.json',
      '--data-dir=/var/lib/ventanilla',
      '--window-size=1080x1920',
      '--supervised',
      '--graphics-card',
      '--ozone-platform=wayland',
      '--force-device-scale-factor=1.25',
      '--touch-devices=11',
      '--lang=es-EC',
      '--password-store=gnome-libsecret'
    ]
    expect(refusedWords(words)).toEqual([])
    expect(readCommandLine(words)).toEqual({
      config: '/etc/ventanilla/settings.json',
      dataDir: '/var/lib/ventanilla',
      windowSize: { width: 1080, height: 1920 },
      supervised: true,
      graphicsCard: true
    })
  })

  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '-remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0',
    '--inspect=0.0.0.0:9229',
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--js-flags=--expose-gc',
    '--user-data-dir=/tmp/x',
    '--host-resolver-rules=MAP * 10.0.0.1',
    '--proxy-server=10.0.0.1:8080',
    '--password-store=basic',
    '--ignore-certificate-errors',
    '--renderer-cmd-prefix=gdb',
    '--utility-cmd-prefix=sh',
    '--gpu-launcher=sh',
    '--enable-logging',
    '--log-net-log=/tmp/net.json',
    '--auto-open-devtools-for-tabs',
    '--require=/tmp/x.js',
    '-r',
    '/tmp/x.js',
    '.',
    'https://example.com',
    '--config=',
    '--window-size=1x1',
    '--ozone-platform=headless',
    '--supervised=no --no-sandbox'
  ])('does not take %s', (word) => {
    expect(refusedWords(['--supervised', word])).toEqual([word])
  })
})

it('Node is not told to trust everybody', () => {
  const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0', PATH: '/usr/bin' }
  dropUnwanted(environment)
  expect(environment).toEqual({ PATH: '/usr/bin' })
})
