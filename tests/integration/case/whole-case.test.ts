import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR } from '../../../src-main/domain/clock'
import { openPlay, type Play } from '../../support/counter-play'
import { openTestApp, type TestHouse } from '../../support/open-app'

let app: TestHouse
let play: Play
beforeEach(async () => {
  app = await openTestApp()
  play = await openPlay(app)
})
afterEach(() => app.remove())

const NEW_KEY = 'Kz48wq2Lm'

describe('the whole case on one kiosk', () => {
  it('ends, after the hold, with a new address and a key that opens the account', async () => {
    const ticket = await play.opensCase()
    expect(await play.at('handOver', await play.checks('ana', ticket))).toMatchObject({
      to: 'member',
      ticket
    })
    expect(await play.at('handOver', await play.provesAddress())).toMatchObject({ to: 'second-officer' })
    expect(await play.at('staffReview', await play.reviews('beto', ticket))).toMatchObject({ ready: true })
    expect(await play.at('handOver', await play.approves('beto'))).toMatchObject({ to: 'member' })
    const receipt = await play.at('caseReceipt', await play.choosesKey(NEW_KEY))
    expect(receipt).toMatchObject({
      ticket,
      address: 'n•••••a@c••••.example',
      undoHours: 240,
      mayPrint: false
    })
    expect(receipt.activeFrom).toBe(app.clock.now() + 24 * HOUR)
    expect((await play.does('leaveCase', {})).counter).toBeUndefined()

    const member = await app.directory.find(play.person.cedula)
    expect(member?.addresses.map(({ address }) => address)).toEqual(play.person.addresses)
    expect(await app.directory.keyWorks(play.person.cedula, NEW_KEY)).toBe(false)

    await play.passes(24 * HOUR)
    const after = await app.directory.find(play.person.cedula)
    expect(after?.addresses.map(({ address }) => address)).toEqual([play.newAddress])
    expect(await app.directory.keyWorks(play.person.cedula, NEW_KEY)).toBe(true)
    expect(await app.directory.keyWorks(play.person.cedula, play.person.oldKey)).toBe(false)

    const old = app.mail.to(play.person.addresses[0] ?? '').map(({ subject }) => subject)
    expect(old).toEqual([
      expect.stringContaining('se pidió cambiar el correo'),
      expect.stringContaining('ya vale')
    ])
    expect(app.mail.to(play.newAddress).length).toBe(3)
  })
})
