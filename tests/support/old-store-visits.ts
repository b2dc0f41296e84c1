import { findings, playIn, type Play } from './counter-play'
import type { TestHouse } from './open-app'
import { oldContents, type OldContents } from './old-store'

const { members, cases, staff } = oldContents
type OldMember = keyof OldContents['members']
type Case = keyof OldContents['cases']
type Staff = keyof OldContents['staff']

/** What the people of the old store do at the kiosk, and what is seen of them. */
export function oldStoreVisits(app: () => TestHouse) {
  const as = (who: OldMember): Play => playIn(app(), members[who])
  const anybody = (): Play => as('nobody')
  const old = (who: Case): string => members[who].addresses[0] ?? ''
  const mailed = (address: string): string[] =>
    app()
      .mail.to(address)
      .map(({ subject }) => subject)
  const works = (who: OldMember, key: string) => app().directory.keyWorks(members[who].cedula, key)
  const addresses = async (who: Case) =>
    (await app().directory.find(members[who].cedula))?.addresses.map(({ address }) => address)
  const enters = async (who: Staff) => {
    await anybody().does('openStaffSide', {})
    const { userName, secret } = staff[who]
    return anybody().does('signIn', { userName, secret, totp: null })
  }
  const leaves = async () => {
    await anybody().does('signOut', {})
    await anybody().does('finish', {})
  }
  /** How staff see a case. */
  const seen = async (who: Case) => {
    await enters('carla')
    await anybody().does('findStaffCase', { cedula: members[who].cedula })
    const view = await anybody().at('staffCase')
    await leaves()
    return view
  }
  const denies = async (who: Case, freezeCode: string) => {
    await as(who).does('openCaseDoor', { purpose: 'deny' })
    const { ticket } = cases[who]
    return as(who).does('denyChange', { ticket, cedula: members[who].cedula, freezeCode })
  }
  /** The person is back with the ticket, and an officer checks who it is. */
  const comesBack = async (who: Case, officer: Staff) => {
    const play = as(who)
    const { cedula } = members[who]
    await play.does('openCaseDoor', { purpose: 'resume' })
    await play.at('caseStatus', await play.does('resumeCase', { ticket: cases[who].ticket, cedula }))
    await enters(officer)
    await play.does('beginDocuments', {})
    await play.does('checkDocuments', findings(cedula))
    return play.does('takeScreen', {})
  }

  return { as, anybody, old, mailed, works, addresses, enters, leaves, seen, denies, comesBack }
}
