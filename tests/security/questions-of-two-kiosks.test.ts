import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { cedulaCheckDigit } from '../../src-main/contract/cedula'
import { runKiosk, type RunningKiosk } from '../support/running-kiosk'

/** Cédulas that nobody has: the directory of these kiosks is empty. */
const strangers = Array.from({ length: 24 }, (_, at) => {
  const nine = `17${String(1_000_037 + at * 41_311).padStart(7, '0')}`
  return `${nine}${cedulaCheckDigit(nine)}`
})

const kiosks: RunningKiosk[] = []
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-credentials-'))
afterEach(async () => {
  for (const kiosk of kiosks.splice(0)) await kiosk.remove()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function kioskWith(secret: string | null): Promise<RunningKiosk> {
  const credentials = mkdtempSync(join(folder, 'kiosk-'))
  if (secret !== null) writeFileSync(join(credentials, 'ventanilla-question-secret'), `${secret}\n`)
  const kiosk = await runKiosk({}, { credentials })
  kiosks.push(kiosk)
  return kiosk
}

/** The first question that each cédula is asked. */
async function askedAt({ walkUp, service }: RunningKiosk): Promise<unknown[]> {
  const asked: unknown[] = []
  for (const cedula of strangers) {
    await walkUp()
    const { view } = await service.handle('identify', { cedula })
    asked.push(view.step === 'questions' ? view.question : view.step)
    await service.handle('finish', {})
  }
  return asked
}

it('are the same for somebody who is no member, where both kiosks were handed the institution’s secret', async () => {
  const [one, other] = [await kioskWith('5e'.repeat(32)), await kioskWith('5e'.repeat(32))]
  expect(await askedAt(one)).toEqual(await askedAt(other))
  expect(one.events()).not.toContain('kiosk.drawsAlone')
})

it('differ where they were not, and the log says so at the start', async () => {
  const [one, other] = [await kioskWith(null), await kioskWith(null)]
  expect(await askedAt(one)).not.toEqual(await askedAt(other))
  expect(one.events()).toContain('kiosk.drawsAlone')
})

it('are not asked at all where the secret is none: refused in words, which do not show it', async () => {
  const { view } = await (await kioskWith('not hex')).show()
  expect(view).toMatchObject({ step: 'outOfService' })
  expect(JSON.stringify(view)).toContain('ventanilla-question-secret is not 64 hex digits')
  expect(JSON.stringify(view)).not.toContain('not hex ')
})
