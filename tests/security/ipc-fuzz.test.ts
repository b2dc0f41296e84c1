import { afterEach, expect, it, vi } from 'vitest'
import { exportHead, exportLine } from '../../src-main/domain/audit/export-lines'
import { DAY } from '../../src-main/domain/clock'
import { answerContract } from '../../src-main/shell/ipc'
import { linesAfter } from '../../src-main/store/audit-record'
import { asText, removeFiles, verified } from '../support/audit-tampering'
import { fire, type Handler, type Line } from '../support/ipc-fuzz/fire'
import { kioskUnderFire, type KioskUnderFire } from '../support/ipc-fuzz/kiosk-under-fire'
import { lengthOf, seedOf } from '../support/lengths'

const electron = vi.hoisted(() => ({ handlers: new Map<string, unknown>() }))
// the only part of Electron that stands between a message and its handler
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: unknown) => electron.handlers.set(channel, handler) }
}))

/** Where the kiosk's own page lies. */
const KIOSK_PAGE = 'app://ventanilla/'

/** Messages in all, and after how many a new kiosk is opened: its store lies in memory, and an hour is long. */
const MESSAGES = lengthOf('IPC_FUZZ_MESSAGES')
const PER_KIOSK = 10_000
const FIRST_SEED = seedOf('IPC_FUZZ_SEED', 1)

let kiosk: KioskUnderFire | null = null
afterEach(async () => {
  await kiosk?.close()
  removeFiles()
})

/** The page, and everybody who is not the page. */
function lineTo(under: KioskUnderFire): Line {
  const mainFrame = { url: KIOSK_PAGE }
  const speaker = { mainFrame }
  // a page that is always there: its comings and goings have tests of their own
  const page = {
    load: () => undefined,
    isApart: () => false,
    hears: () => true,
    admits: () => true,
    ended: () => false
  }
  answerContract(under.app.dispatcher, { speaker: () => speaker as never, page, refused: () => undefined })
  return {
    handlers: electron.handlers as ReadonlyMap<string, Handler>,
    own: { sender: speaker, senderFrame: mainFrame },
    strangers: [
      { sender: { mainFrame }, senderFrame: mainFrame },
      { sender: speaker, senderFrame: { url: KIOSK_PAGE } },
      { sender: speaker, senderFrame: null },
      { sender: null, senderFrame: mainFrame }
    ]
  }
}

async function auditIsIntact({ app: { store } }: KioskUnderFire): Promise<number> {
  const chain = (await store.read.selectFrom('audit').select('chain').executeTakeFirstOrThrow()).chain
  const lines = await linesAfter(store.read, chain, 0, 10_000_000)
  const file = asText(exportHead('jsonl') + lines.map((line) => exportLine(line, 'jsonl')).join(''))
  expect(verified(file)).toMatchObject({ code: 0 })
  return lines.filter(({ event }) => event === 'key.set').length
}

async function mostCodesInADay({ app: { store } }: KioskUnderFire): Promise<number> {
  const rows = await store.read.selectFrom('one_time_code').select(['subject', 'issued_at']).execute()
  const counts = rows.map(
    ({ subject, issued_at }) =>
      rows.filter(
        (other) =>
          other.subject === subject && other.issued_at >= issued_at && other.issued_at < issued_at + DAY
      ).length
  )
  return Math.max(0, ...counts)
}

it(
  `${MESSAGES} random and mutated messages change nothing without authority`,
  { timeout: 60_000 + MESSAGES * 60 },
  async () => {
    /** The steps that were seen, and the ways in which accounts changed. */
    const steps = new Set<string>()
    let sent = 0
    let keysSet = 0
    let activated = 0
    for (let seed = FIRST_SEED; sent < MESSAGES; seed++) {
      kiosk = await kioskUnderFire(`fuzz ${seed}`)
      const report = await fire(kiosk, lineTo(kiosk), {
        seed,
        touches: Math.min(PER_KIOSK, MESSAGES - sent)
      })
      expect(await auditIsIntact(kiosk)).toBe(report.keysSet)
      expect(await mostCodesInADay(kiosk)).toBeLessThanOrEqual(5)
      for (const step of [...report.steps.keys(), ...report.accounts.keys()]) steps.add(step)
      sent += report.sent
      keysSet += report.keysSet
      activated += report.activated
      await kiosk.close()
      kiosk = null
    }
    // the messages did get to where harm could be done
    expect(keysSet).toBeGreaterThan(MESSAGES / 1000)
    expect(activated).toBeGreaterThan(MESSAGES / 10_000)
    for (const reached of ['notConfirmed', 'code', 'done', 'contactsReview', 'caseOpened', 'caseDoor'])
      expect(steps).toContain(reached)
    for (const reached of ['staffDocuments', 'casePaperCode', 'staffReview', 'staffDecision', 'caseReceipt'])
      expect(steps).toContain(reached)
    for (const done of ['addPerson', 'renewSecret', 'chooseOwnSecret', 'confirmPerson', 'endPerson'])
      expect(steps).toContain(done)
  }
)
