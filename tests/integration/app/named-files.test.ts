import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { runKiosk, type KioskSettings, type RunningKiosk } from '../../support/running-kiosk'

let kiosk: RunningKiosk
afterEach(() => kiosk.remove())

const mail = { host: '127.0.0.1', port: 9, security: 'none', from: 'ventanilla@iess.example' }

it.each<[string, KioskSettings]>([
  ['the authority of the mail server', { mail: { ...mail, tlsCaFile: '/nowhere/authority.pem' } }],
  ['the members', { directory: { membersCsv: 'members.csv' } }]
])(
  'a file with %s that is not there is named on the screen, and the store is left in order',
  async (_what, settings) => {
    kiosk = await runKiosk(settings)
    const { view } = await kiosk.show()
    expect(view).toMatchObject({ step: 'outOfService', cause: 'settings' })
    expect(JSON.stringify(view)).toMatch(/ENOENT.*(authority\.pem|members\.csv)/)
    mkdirSync(join(kiosk.folder, 'mended'))
    writeFileSync(join(kiosk.folder, 'mended', 'settings.json'), JSON.stringify({ mail }))
    kiosk = await kiosk.reopened({ config: join(kiosk.folder, 'mended', 'settings.json') })
    expect((await kiosk.show()).view.step).toBe('welcome')
  }
)
