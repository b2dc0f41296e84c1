import { expect } from '@playwright/test'
import { test } from '../support/attacked-kiosk'

test('no permission is given, whatever is asked for', async ({ kiosk }) => {
  await kiosk.page.evaluate(() => window.focus())
  const given = await kiosk.page.evaluate(async () => {
    const any = navigator as unknown as Record<string, Record<string, (asked?: unknown) => Promise<unknown>>>
    const asks: Record<string, () => Promise<unknown> | undefined> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      place: () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
      },
      'clipboard, reading': () => navigator.clipboard.readText(),
      'clipboard, writing': () => navigator.clipboard.writeText('x'),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      usb: () => any['usb']?.['requestDevice']?.({ filters: [] }),
      serial: () => any['serial']?.['requestPort']?.(),
      hid: async () => {
        const devices = (await any['hid']?.['requestDevice']?.({ filters: [] })) as unknown[] | undefined
        if (!devices?.length) throw new Error('none')
      },
      bluetooth: () => any['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
      'full screen': () => document.documentElement.requestFullscreen(),
      'pointer lock': () => Promise.reject(new Error(String(document.body.requestPointerLock()))),
      'wake lock': () => any['wakeLock']?.['request']?.('screen'),
      'idle detection': () =>
        (
          window as unknown as { IdleDetector?: { requestPermission(): Promise<string> } }
        ).IdleDetector?.requestPermission().then((state) =>
          state === 'granted' ? state : Promise.reject(new Error(state))
        ),
      fonts: () => (window as unknown as { queryLocalFonts?(): Promise<unknown> }).queryLocalFonts?.(),
      screens: () => (window as unknown as { getScreenDetails?(): Promise<unknown> }).getScreenDetails?.(),
      files: () => (window as unknown as { showOpenFilePicker?(): Promise<unknown> }).showOpenFilePicker?.(),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error('denied')
      }
    }
    const given: string[] = []
    for (const [what, ask] of Object.entries(asks)) {
      const outcome = await Promise.resolve()
        .then(ask)
        .then(
          (value) => (value === undefined && what !== 'clipboard, writing' ? 'not there' : 'given'),
          () => 'denied'
        )
      if (outcome === 'given') given.push(what)
    }
    return given
  })
  expect(given).toEqual([])
  const states = await kiosk.page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'clipboard-write'
    ]
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})
