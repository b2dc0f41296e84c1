import { describe, expect, it } from 'vitest'
import { mayPass, type KeyPress } from '../../src-main/shell/shortcuts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  type: 'keyDown',
  key,
  control: false,
  alt: false,
  meta: false,
  ...held
})

describe('keys that a person needs reach the page', () => {
  it.each(['a', 'Z', 'ñ', 'é', '7', ' ', '@', '.', '_', '-'])('to type %s', (key) => {
    expect(mayPass(press(key))).toBe(true)
  })
  it.each([
    'Tab',
    'Enter',
    'Backspace',
    'Delete',
    'ArrowUp',
    'ArrowLeft',
    'Home',
    'End',
    'Escape',
    'Shift',
    'Dead'
  ])('to move and correct: %s', (key) => {
    expect(mayPass(press(key))).toBe(true)
  })
  it('and the @ of a Spanish keyboard, which is AltGr and 2', () => {
    expect(mayPass(press('@', { control: true, alt: true }))).toBe(true)
  })
})

describe('nothing else does', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789+-=']
  it.each(letters)('Ctrl+%s', (key) => {
    expect(mayPass(press(key, { control: true }))).toBe(false)
    expect(mayPass(press(key.toUpperCase(), { control: true }))).toBe(false)
    expect(mayPass(press(key, { alt: true }))).toBe(false)
    expect(mayPass(press(key, { meta: true }))).toBe(false)
    expect(mayPass(press(key, { control: true, alt: true }))).toBe(false)
  })
  it.each(Array.from({ length: 24 }, (_, n) => `F${n + 1}`))('%s, alone and with Alt or Ctrl', (key) => {
    for (const held of [{}, { alt: true }, { control: true }, { control: true, alt: true }])
      expect(mayPass(press(key, held))).toBe(false)
  })
  it.each([
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Tab',
    'Escape',
    'Delete',
    'Backspace',
    'Home',
    'Enter'
  ])('Ctrl+Alt, Ctrl, Alt or Meta with %s', (key) => {
    for (const held of [{ control: true, alt: true }, { control: true }, { alt: true }, { meta: true }])
      expect(mayPass(press(key, held))).toBe(false)
  })
  it.each([
    'Control',
    'Alt',
    'AltGraph',
    'Meta',
    'ContextMenu',
    'PrintScreen',
    'Pause',
    'Insert',
    'PageUp',
    'PageDown',
    'BrowserBack',
    'BrowserHome',
    'BrowserRefresh',
    'LaunchMail',
    'MediaPlayPause',
    'Copy',
    'Cut',
    'Paste',
    'Print',
    'ZoomIn',
    'Unidentified',
    'Process'
  ])('%s', (key) => {
    expect(mayPass(press(key))).toBe(false)
  })
})
