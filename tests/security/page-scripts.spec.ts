import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'

test('scripts from elsewhere than our files do not run', async ({ kiosk, ear }) => {
  const ran = await kiosk.page.evaluate(async (port) => {
    const page = window as unknown as { ran: string[] }
    page.ran = []
    const attempt = (work: () => unknown): void => {
      try {
        work()
      } catch {
        // refused, as it should be
      }
    }
    const add = (tag: string, with_: (element: HTMLElement) => void): void =>
      attempt(() => {
        const element = document.createElement(tag)
        with_(element)
        document.body.append(element)
        element.click()
        element.remove()
      })
    add('script', (it) => it.append(`ran.push('inline script')`))
    add('script', (it) => ((it as HTMLScriptElement).text = `ran.push('text of a script')`))
    add('script', (it) => it.setAttribute('src', `data:text/javascript,ran.push('data script')`))
    add('script', (it) => it.setAttribute('src', `http://127.0.0.1:${port}/x.js`))
    add('script', (it) => {
      const blob = new Blob([`ran.push('blob script')`], { type: 'text/javascript' })
      it.setAttribute('src', URL.createObjectURL(blob))
    })
    add('button', (it) => it.setAttribute('onclick', `ran.push('inline handler')`))
    add('a', (it) => it.setAttribute('href', `javascript:ran.push('javascript address')`))
    add('div', (it) => (it.innerHTML = `<img src=x onerror="ran.push('image handler')">`))
    add('iframe', (it) => it.setAttribute('srcdoc', `<script>parent.ran.push('frame')</script>`))
    add('iframe', (it) => it.setAttribute('src', `javascript:parent.ran.push('javascript frame')`))
    attempt(() => document.body.insertAdjacentHTML('beforeend', `<svg onload="ran.push('svg')">`))
    attempt(() => document.write(`<script>ran.push('document.write')</script>`))
    attempt(() => new Worker(URL.createObjectURL(new Blob([`postMessage(1)`]))))
    // out of the evaluation itself, to which the policy does not apply
    await new Promise<void>((done) =>
      requestAnimationFrame(() => {
        attempt(() => (0, eval)(`ran.push('eval')`))
        attempt(() => new Function(`ran.push('new Function')`)())
        attempt(() => Reflect.apply(window.setTimeout, window, [`ran.push('text of a timer')`]))
        attempt(() => {
          new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
          page.ran.push('WebAssembly')
        })
        requestIdleCallback(() => done())
      })
    )
    return page.ran
  }, ear.port)
  expect(ran).toEqual([])
  expect(await ear.strangers()).toBe(0)
})

test('inline styles do nothing', async ({ kiosk }) => {
  const colours = await kiosk.page.evaluate(() => {
    const probe = document.createElement('p')
    probe.id = 'probe'
    probe.setAttribute('style', 'color: rgb(1, 2, 3)')
    const sheet = document.createElement('style')
    sheet.append('#probe { background-color: rgb(4, 5, 6) }')
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = 'data:text/css,%23probe{outline-color:rgb(7,8,9)}'
    document.body.append(sheet, link, probe)
    const { color, backgroundColor, outlineColor } = getComputedStyle(probe)
    for (const element of [sheet, link, probe]) element.remove()
    return [color, backgroundColor, outlineColor]
  })
  expect(colours).not.toContain('rgb(1, 2, 3)')
  expect(colours).not.toContain('rgb(4, 5, 6)')
  expect(colours).not.toContain('rgb(7, 8, 9)')
})
