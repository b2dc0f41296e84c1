import { describe, expect, it } from 'vitest'
import { keyGate, mayPass, type KeyPress, type WindowKey } from '../../src-main/shell/shortcuts'

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
  const messages = [...'abcdefghijklmnopqrstuvwxyz0123456789+-=']
  it.each(messages)('Ctrl+%s', (key) => {
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

describe('whose a key is', () => {
  const event = (type: 'keyDown' | 'keyUp', change: Partial<WindowKey> = {}): WindowKey => ({
    ...press('/', change),
    type,
    code: 'NumpadDivide',
    isAutoRepeat: false,
    ...change
  })

  it('held down and lifted it stays the kiosk’s own, and the page hears nothing of it', () => {
    let asked = 0
    const ownerOf = keyGate(() => ++asked === 1)
    expect(ownerOf(event('keyDown'))).toBe('kiosk')
    expect(ownerOf(event('keyDown', { isAutoRepeat: true }))).toBe('kiosk')
    expect(ownerOf(event('keyUp'))).toBe('kiosk')
    // the next press is another one
    expect(ownerOf(event('keyDown'))).toBe('page')
    expect(ownerOf(event('keyUp'))).toBe('page')
    expect(asked).toBe(2)
  })

  it('with a key of the keyboard held, it is never asked about', () => {
    const ownerOf = keyGate(() => true)
    expect(ownerOf(event('keyDown', { control: true }))).toBe('nobody')
  })

  it('without keys of its own, the kiosk lets pass what a person may need', () => {
    const ownerOf = keyGate(undefined)
    expect(ownerOf(event('keyDown'))).toBe('page')
    expect(ownerOf(event('keyDown', { key: 'F5', code: 'F5' }))).toBe('nobody')
  })
})
