import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src-main/platform/same-text'
import { caseEventHash } from '../../../src-main/store/case-events'
import { freezeCodeFor, openPlay, staffCard, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'
import { textOfPdf } from '../../support/pdf-text'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp({ printer: () => true })
  play = await openPlay(app)
})
afterEach(() => app.remove())

const KEY = 'Kz48wq2Lm'

describe('the dossier', () => {
  it('tells who, when, where, what was found, and what the mail server said; and no secret', async () => {
    const ticket = await play.upToReceipt(KEY)
    const freezeCode = await freezeCodeFor(app, play.person.addresses[0] ?? '')
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    const { files, digest } = await play.at(
      'staffDossier',
      await play.does('makeDossier', { secret: staffCard('carla').secret, totp: null })
    )
    const [json, pdf] = files.map((name) => join(app.folder, 'dossiers', name))
    const text = readFileSync(json ?? '', 'utf8')
    expect(sha256(text)).toBe(digest)
    expect(statSync(json ?? '').mode & 0o077).toBe(0)
    const dossier = JSON.parse(text) as {
      story: { kind: string; actor: string; extrasText: string; hash: string; previous: string }[]
      messages: { kind: string; state: string; answer: string }[]
      staff: Record<string, { name: string }>
    }
    expect(dossier.story.map(({ kind }) => kind)).toEqual([
      'opened',
      'documentsChecked',
      'addressGiven',
      'codeTyped',
      'reviewBegun',
      ...Array.from({ length: 5 }, () => 'evidenceOpened'),
      'approved',
      'keyChosen'
    ])
    expect(dossier.messages).toMatchObject([
      { kind: 'case-code', state: 'accepted', answer: '250' },
      { kind: 'case-change-ahead', state: 'accepted', answer: '250' },
      { kind: 'case-change-ahead-new', state: 'accepted', answer: '250' }
    ])
    expect(Object.values(dossier.staff).map(({ name }) => name)).toEqual([
      staffCard('ana').name,
      staffCard('beto').name,
      staffCard('carla').name
    ])
    for (const secret of [
      KEY,
      freezeCode,
      play.person.cedula,
      play.newAddress,
      play.person.addresses[0] ?? '-'
    ])
      expect(text).not.toContain(secret)
    expect(text).not.toMatch(/"(hash|salt|scrypt)":"scrypt|paperMac":"|freezeMacs|stagedKey/)
    const read = await textOfPdf(readFileSync(pdf ?? ''))
    expect(read).toContain(`Expediente del trámite ${ticket}`)
    expect(read).toContain(staffCard('beto').name)
  })

  it('shows a line that was changed afterwards', async () => {
    const ticket = await play.upToReceipt(KEY)
    const rows = await app.store.read
      .selectFrom('case_event')
      .innerJoin('assisted_case', 'assisted_case.id', 'case_event.case_id')
      .selectAll('case_event')
      .where('ticket', '=', ticket)
      .orderBy('seq')
      .execute()
    for (const [index, { hash, ...row }] of rows.entries()) {
      expect(caseEventHash(row)).toBe(hash)
      expect(row.previous).toBe(index === 0 ? '0'.repeat(64) : rows[index - 1]?.hash)
      expect(caseEventHash({ ...row, actor: 'somebody' })).not.toBe(hash)
    }
  })

  it('is made only with the secret typed again', async () => {
    const ticket = await play.upToReceipt(KEY)
    await play.does('openStaffSide', {})
    await play.signsIn('carla')
    await play.does('openStaffCase', { ticket })
    const { counter } = await play.does('makeDossier', { secret: 'Paramo-0000', totp: null })
    expect(counter?.failure).toEqual({ kind: 'secret-wrong' })
    expect(existsSync(join(app.folder, 'dossiers'))).toBe(false)
  })
})

describe('the receipt', () => {
  it('is a page of A6 with the number and the verification value, and neither secret nor full address', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.provesAddress()
    await play.reviews('beto', ticket)
    await play.approves('beto')
    const { verification } = await play.at('caseReceipt', await play.choosesKey(KEY))
    expect((await play.does('printPaper', {})).counter?.failure).toBeNull()
    const [paper] = app.printed
    expect(paper).toMatchObject({ widthMm: 105, heightMm: 148 })
    const document = await PDFDocument.load(paper?.pdf ?? new Uint8Array())
    expect(document.getPageCount()).toBe(1)
    expect(document.getPage(0).getSize()).toEqual({ width: (105 * 72) / 25.4, height: (148 * 72) / 25.4 })
    const text = await textOfPdf(paper?.pdf ?? new Uint8Array())
    expect(text).toContain(`${ticket.slice(0, 4)} ${ticket.slice(4)}`)
    expect(text).toContain(`${verification.slice(0, 4)} ${verification.slice(4)}`)
    for (const secret of [KEY, play.person.cedula, play.newAddress, play.person.addresses[0] ?? '-'])
      expect(text).not.toContain(secret)
  })

  it('says when the printer did not take it; the screen stays', async () => {
    await app.remove()
    app = await openTestApp({ printer: () => false })
    play = await openPlay(app)
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    await play.does('haveNoMailbox', {})
    expect((await play.does('printPaper', {})).counter).toMatchObject({
      view: { step: 'casePaperCode' },
      failure: { kind: 'not-printed' }
    })
  })

  it('of the code on paper carries the code, and only until it was put away', async () => {
    const ticket = await play.opensCase()
    await play.checks('ana', ticket)
    await play.does('takeScreen', {})
    const { code } = await play.at('casePaperCode', await play.does('haveNoMailbox', {}))
    await play.does('printPaper', {})
    expect((await textOfPdf(app.printed[0]?.pdf ?? new Uint8Array())).replace(/\s/g, '')).toContain(code)
    await play.does('hidePaperCode', {})
    expect((await play.does('printPaper', {})).counter?.failure).toEqual({ kind: 'step-over' })
  })
})

describe('alerts', () => {
  it('are answered by a supervisor in words, and not by whom they are about', async () => {
    const ticket = await play.opensCase()
    await play.checks('carla', ticket)
    await play.does('pauseCase', {})
    await play.does('takeScreen', {})
    await play.does('finish', {})
    const answers = async (name: 'carla' | 'dario') => {
      await play.does('openStaffSide', {})
      await play.signsIn(name)
      const { alerts } = await play.at('staffAlerts', await play.does('showAlerts', {}))
      expect(alerts).toMatchObject([
        { kind: 'paused', ticket, officers: [staffCard('carla').name], answer: null }
      ])
      return (await play.does('answerAlert', { id: alerts[0]?.id ?? '', text: 'Hablé con la señora.' }))
        .counter
    }
    expect((await answers('carla'))?.failure).toEqual({ kind: 'case-refused', why: 'third-person-needed' })
    await play.does('signOut', {})
    await answers('dario')
    expect((await play.at('staffAlerts')).alerts[0]?.answer).toMatchObject({
      by: staffCard('dario').name,
      text: 'Hablé con la señora.'
    })
  })

  it('come when an officer is over the limit, and the case then needs a supervisor', async () => {
    await app.remove()
    app = await openTestApp({ settings: { case: { limits: { perOfficerHour: 1 } as never } } })
    play = await openPlay(app)
    const first = await play.opensCase()
    await play.checks('ana', first)
    await play.provesAddress()
    await play.reviews('beto', first)
    await play.approves('beto')
    await play.does('takeScreen', {})
    await play.does('leaveCase', {})
    await play.does('openCaseDoor', { purpose: 'resume' })
    await play.does('resumeCase', { ticket: first, cedula: play.person.cedula })
    await play.checks('carla', first)
    await play.does('withdrawCase', {})
    await play.does('finish', {})
    const second = await play.opensCase()
    await play.checks('ana', second)
    await play.provesAddress('otra@correo.example')
    expect(await play.at('staffReview', await play.reviews('dario', second))).toMatchObject({
      needsSupervisor: true
    })
    await play.approves('dario')
    const kinds = await app.store.read.selectFrom('staff_alert').select('kind').execute()
    expect(kinds).toContainEqual({ kind: 'over-limits' })
  })
})
