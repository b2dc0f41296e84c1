import type { Page } from '@playwright/test'

/**
 * Walks over everything on the present screen with the keys of a number pad, and tells what cannot be gone to, cannot be
 * left, or does not show that it has the focus (WCAG 2.1.1, 2.1.2, 2.4.7, 2.4.13: at least two CSS pixels).
 */
export function padFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST_OUTLINE_PX = 2
    const dialogs = document.querySelectorAll('dialog[open]')
    const room = dialogs[dialogs.length - 1] ?? document.body
    const isSeen = (element: HTMLElement): boolean =>
      element.checkVisibility({ checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 1
    const all = [...room.querySelectorAll<HTMLElement>('button, [role="textbox"], a, input, select')].filter(
      (control) => isSeen(control) && !control.closest('[inert]') && !control.matches(':disabled')
    )
    const named = (control: Element | null): string =>
      control
        ? `${control.tagName} «${(control.getAttribute('aria-label') ?? control.textContent).trim()}»`
        : '-'
    const press = (code: string): Element | null => {
      const from = document.activeElement ?? document.body
      from.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true }))
      return document.activeElement
    }
    const found: string[] = []

    /** Once around, beginning at the first control. */
    const around = (code: string): Set<Element> => {
      const met = new Set<Element>()
      all[0]?.focus()
      for (let step = 0; step < all.length; step++) {
        const control = press(code)
        if (control) met.add(control)
      }
      if (all.length > 1 && document.activeElement !== all[0]) found.push(`${code} does not come around`)
      return met
    }
    for (const code of ['NumpadAdd', 'NumpadSubtract']) {
      const met = around(code)
      for (const control of all) if (!met.has(control)) found.push(`${code} never comes to ${named(control)}`)
      for (const control of met) if (!all.includes(control as HTMLElement)) found.push(`${named(control)}?`)
    }

    const byArrows = new Map<Element, Set<Element>>()
    for (const control of all) {
      const ways = new Set<Element>()
      for (const code of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        control.focus()
        const next = press(code)
        if (next && next !== control) ways.add(next)
      }
      byArrows.set(control, ways)
      if (ways.size === 0 && all.length > 1) found.push(`no arrow leads away from ${named(control)}`)

      control.focus()
      const ring = control.matches('[role="textbox"]') ? control.parentElement : control
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring ?? control)
      const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= LEAST_OUTLINE_PX
      if (!isDrawn || outlineColor === 'rgba(0, 0, 0, 0)')
        found.push(`nothing shows that ${named(control)} has the focus`)
    }
    const reached = new Set<Element>(all.slice(0, 1))
    for (const control of reached) for (const next of byArrows.get(control) ?? []) reached.add(next)
    for (const control of all) if (!reached.has(control)) found.push(`no arrows lead to ${named(control)}`)
    return found
  })
}
