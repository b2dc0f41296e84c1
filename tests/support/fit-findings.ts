import type { Page } from '@playwright/test'

/** One line of an element's own text. `first` and `last` are empty where its text goes on, on another line. */
interface Messages {
  element: Element
  rect: DOMRect
  first: string
  last: string
}

/**
 * What does not fit on the page as it stands, in words: text or a control outside of the screen or cut off by what it
 * stands in, text over other text or run together with it, text over the edge of its control, a control over another.
 */
export const fitFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.querySelector('dialog[open]') ?? document.body
    const found = new Set<string>()
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} «${(element.textContent ?? '').trim().slice(0, 30)}»`

    const seen = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      !element.closest('.unseen, svg')

    /** Where the letters of an element's own text stand: its lines, without the room above capitals and below the line. */
    function messages(element: Element): Messages[] {
      const lines: Messages[] = []
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
        for (const [line, { x, y, width, height }] of rects.entries())
          lines.push({
            element,
            rect: new DOMRect(x, y + 0.2 * height, width, 0.6 * height),
            first: line === 0 ? node.textContent.slice(0, 1) : '',
            last: line === rects.length - 1 ? node.textContent.slice(-1) : ''
          })
      }
      return lines
    }
    /** Two words with nothing between them: the one element ends and the other begins with a message, and they touch. */
    const runTogether = (a: Messages, b: Messages): boolean =>
      /\p{L}\p{L}/u.test(a.last + b.first) &&
      Math.abs(b.rect.left - a.rect.right) < 1 &&
      Math.min(a.rect.bottom, b.rect.bottom) > Math.max(a.rect.top, b.rect.top)
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5
    const within = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left >= outer.left - 1.5 &&
      inner.top >= outer.top - 1.5 &&
      inner.right <= outer.right + 1.5 &&
      inner.bottom <= outer.bottom + 1.5

    const screen = new DOMRect(0, 0, innerWidth, innerHeight)
    function inSight(element: Element, rect: DOMRect, what: string): void {
      if (!within(rect, screen)) found.add(`${what} of ${named(element)} lies outside of the screen`)
      // a dialog stands above the page: nothing around it cuts it off
      for (let box = element.parentElement; box && box !== room.parentElement; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (overflowX === 'visible' && overflowY === 'visible') continue
        if (!within(rect, box.getBoundingClientRect()))
          found.add(`${what} of ${named(element)} is cut off by ${named(box)}`)
      }
    }

    const elements = [...room.querySelectorAll('*')].filter(seen)
    const controls = elements.filter((element) => element.matches('button'))
    const texts = elements.flatMap(messages)

    for (const { element, rect } of texts) {
      inSight(element, rect, 'text')
      const control = element.closest('button')
      if (control && !within(rect, control.getBoundingClientRect()))
        found.add(`text runs over the edge of ${named(control)}`)
    }
    for (const control of controls) inSight(control, control.getBoundingClientRect(), 'edge')
    // a picture that says something: a QR without its edge cannot be read
    for (const picture of room.querySelectorAll('svg[role="img"]'))
      inSight(picture, picture.getBoundingClientRect(), 'edge')

    texts.forEach((a, place) => {
      for (const b of texts.slice(place + 1))
        if (a.element !== b.element && overlap(a.rect, b.rect))
          found.add(`text of ${named(a.element)} lies over text of ${named(b.element)}`)
      for (const b of texts)
        if (a.element !== b.element && runTogether(a, b))
          found.add(`text of ${named(a.element)} runs together with ${named(b.element)}`)
      for (const control of controls)
        if (!control.contains(a.element) && overlap(a.rect, control.getBoundingClientRect()))
          found.add(`text of ${named(a.element)} lies over ${named(control)}`)
    })
    controls.forEach((a, place) => {
      for (const b of controls.slice(place + 1))
        if (overlap(a.getBoundingClientRect(), b.getBoundingClientRect()))
          found.add(`${named(a)} lies over ${named(b)}`)
    })
    return [...found]
  })
