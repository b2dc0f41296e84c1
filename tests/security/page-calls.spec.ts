import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'
import { electronOf } from '../support/electron/electron-kiosk'
import { denialsOf } from '../support/shell-log'

test('the page calls nobody, by any way a browser knows', async ({ kiosk, ear }) => {
  await kiosk.page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`
    const tries: (() => unknown)[] = [
      () => fetch(address),
      () => fetch(address, { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true }),
      () => navigator.sendBeacon(address, 'x'),
      () => new WebSocket(`ws://127.0.0.1:${port}/`),
      () => new EventSource(address),
      () => {
        const request = new XMLHttpRequest()
        request.open('GET', address)
        request.send()
      },
      () => (new Image().src = address),
      () => new FontFace('x', `url(${address})`).load(),
      () => void new Audio(address).play(),
      () => import(/* @vite-ignore */ `${address}x.js`),
      () => {
        const peer = new RTCPeerConnection({
          iceServers: [{ urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'x', credential: 'x' }]
        })
        peer.createDataChannel('x')
        return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
      },
      () => {
        for (const rel of [
          'preconnect',
          'dns-prefetch',
          'prefetch',
          'preload',
          'modulepreload',
          'stylesheet',
          'icon'
        ]) {
          const link = document.createElement('link')
          Object.assign(link, { rel, href: address, as: 'image' })
          document.head.append(link)
        }
      },
      () => {
        for (const tag of ['iframe', 'object', 'embed', 'video']) {
          const element = document.createElement(tag)
          element.setAttribute(tag === 'object' ? 'data' : 'src', address)
          document.body.append(element)
        }
      },
      () => {
        const form = document.createElement('form')
        Object.assign(form, { action: address, method: 'post' })
        document.body.append(form)
        form.submit()
      }
    ]
    await Promise.allSettled(tries.map(async (one) => one()))
    for (const left of document.querySelectorAll('iframe, object, embed, video, form, link[href^="http"]'))
      left.remove()
  }, ear.port)
  expect(await ear.strangers()).toBe(0)
})

test('the session itself cancels every request but ours, also for a page without our policy', async ({
  kiosk,
  ear
}) => {
  const outcomes = await electronOf(kiosk).evaluate(
    async ({ BrowserWindow, session }, addresses) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('kiosk', { cache: false }), sandbox: true }
      })
      const outcomes: string[] = []
      for (const address of addresses) {
        const loaded = await window.loadURL(address).then(
          () => true,
          () => false
        )
        const text = (await window.webContents.executeJavaScript('document.body.innerText')) as string
        outcomes.push(loaded && text !== '' ? `${address}: ${text}` : 'nothing')
      }
      window.destroy()
      return outcomes
    },
    [`http://127.0.0.1:${ear.port}/`, 'file:///etc/passwd', 'ftp://127.0.0.1/', 'app://another/']
  )
  expect(outcomes).toEqual(['nothing', 'nothing', 'nothing', 'nothing'])
  expect(await ear.strangers()).toBe(0)
  expect(denialsOf(kiosk)).toContain('request')
})
