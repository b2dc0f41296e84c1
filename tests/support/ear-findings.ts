import type { Page } from '@playwright/test'

const plain = (text: string): string => text.replace(/[\s.:;!?…]+/g, ' ').toLowerCase()

/**
 * What the eye gets and the ear does not, on the present screen: the page's own idea of its visible text, and every
 * choice, against what was spoken last. And what is typed, if the hall would hear it.
 */
export async function earFindings(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.gallery.spoken()
    const headings = document.querySelectorAll<HTMLElement>('h1')
    const heading = headings[headings.length - 1]
    heading?.setAttribute('tabindex', '-1')
    heading?.blur()
    heading?.focus()
  })
  const heard = await page.waitForFunction(() => window.gallery.spoken().at(-1))
  const said = await heard.jsonValue()
  if (!said) return ['nothing was said']
  const seen = await page.evaluate(() => {
    const dialogs = document.querySelectorAll('dialog[open]')
    const room = dialogs[dialogs.length - 1] ?? document.querySelector('main') ?? document.body
    const typed = [...room.querySelectorAll<HTMLElement>('[role="textbox"] .unseen')].map(
      (value) => value.textContent
    )
    const choices = [...room.querySelectorAll<HTMLElement>('button:not([data-key])')]
      .filter(
        (button) =>
          button.checkVisibility({ checkVisibilityCSS: true }) && !button.closest('[role="textbox"]')
      )
      .map((button) => button.getAttribute('aria-label') ?? button.innerText)
    const lines: string[] = []
    const walker = document.createTreeWalker(room, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (!parent || parent.closest('button, [aria-hidden="true"], [role="textbox"], [role="timer"]'))
        continue
      if (parent.checkVisibility({ checkVisibilityCSS: true }))
        lines.push(walker.currentNode.textContent ?? '')
    }
    const named = [...room.querySelectorAll<HTMLElement>('[role="img"]')]
    lines.push(...named.map((picture) => picture.getAttribute('aria-label') ?? ''))
    const secrets = [...room.querySelectorAll<HTMLElement>('[data-private]')]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .map((element) => element.getAttribute('aria-label') ?? element.innerText)
    return { typed, choices, lines, secrets }
  })
  // the dots and signs of an address are said by their names; case numbers and references are spelled
  const isSaidOtherwise = (text: string): boolean => /[•@]|\.[a-z]{2}/.test(text)
  const unspaced = (text: string): string => plain(text).replaceAll(' ', '')
  const told = unspaced(said.privately ?? said.text)
  const missing = [...seen.lines, ...seen.choices].filter(
    (text) => unspaced(text) !== '' && !isSaidOtherwise(text) && !told.includes(unspaced(text))
  )
  const leaked = seen.typed.filter(
    (text) => /\d \d|[A-Z]{3}/.test(text) && plain(said.text).includes(plain(text).trim())
  )
  return [
    ...missing.map((text) => `not heard: «${text.trim()}»`),
    ...seen.secrets
      .filter((text) => unspaced(said.text).includes(unspaced(text)))
      .map((text) => `the hall hears what is for one person: «${text}»`),
    ...leaked.map((text) => `the hall hears what is typed: «${text}»`)
  ]
}
