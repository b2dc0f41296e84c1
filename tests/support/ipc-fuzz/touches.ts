import type { MethodName } from '../../../src-main/contract/method-names'
import type { Screen } from '../../../src-main/contract/screen-views'
import type { DemoPerson } from '../demo-people'
import type { Draw } from './draw'

/** A touch to main. `input` is what the page says it is. */
export interface Touch {
  method: MethodName
  input: unknown
}

/** Somebody with an account. */
export interface Employee {
  id: string
  userName: string
  name: string
  cedula: string
  role: 'officer' | 'supervisor' | 'administrator'
  secret: string
  /** The secret was handed out, and they have not chosen their own. */
  fresh: boolean
  /** Administrators who may know a way into the account, by what was seen from outside; and since when. */
  secretHandlers: readonly string[]
  handedAt: number
  ended: boolean
}

/** What a page, or somebody who has taken it over, can know. */
export interface Known {
  people: readonly DemoPerson[]
  /** Everybody who works here, with their secrets: the fuzz is an insider too. */
  staff: readonly Employee[]
  cases: readonly { ticket: string; cedula: string }[]
  /** The cédula typed last. */
  claimed: string | null
  /** The newest code that was posted: whoever reads that mailbox knows it. */
  newestCode: string | null
  /** The newest freeze code that an old channel got. */
  freezeCode: string | null
  /** The newest code on paper that stood on the screen. */
  paperCode: string | null
}

const KEYS = [
  'Colibri2468',
  'Nevado97531',
  '123456',
  'aaaaaa',
  'Puente3941',
  'x',
  'Cóndor2468',
  'Quinua86420'
]

/** The sensible thing to do at this step, now and then done wrongly: what carries a visit on to its dangerous ends. */
export function sensible(screen: Screen, known: Known, draw: Draw): Touch {
  const { view } = screen
  const act = (method: MethodName, input: object = {}): Touch => ({ method, input })
  const person = known.people.find(({ cedula }) => cedula === known.claimed)
  if (draw.random(0.03)) return act(draw.one(['finish', 'callHelp', 'stayActive', 'show', 'openDemoInbox']))
  switch (view.step) {
    case 'welcome':
      if (draw.random(0.25)) return act('openStaffSide')
      if (draw.random(0.1)) return act('openCaseDoor', { purpose: draw.one(['resume', 'resume', 'deny']) })
      return act('begin', { locale: draw.one(['es', 'en', 'qu']) })
    case 'notice':
      return draw.random(0.9) ? act('acceptNotice') : act('goBack')
    case 'identify':
      return act('identify', {
        cedula: draw.one([...known.people.map(({ cedula }) => cedula), '3012345678'])
      })
    case 'questions': {
      if (draw.random(0.04)) return act('cannotAnswer')
      const right = person?.answers[view.question]
      const answer = right && draw.random(0.9) ? right : draw.one(['nadie sabe', 'Quito', right ?? 'x'])
      return act('answer', { question: view.question, answer })
    }
    case 'notConfirmed':
      return act(draw.one(['retryIdentify', 'openCase', 'finish']))
    case 'contact':
      return draw.random(0.9)
        ? act('sendCode', { addressId: draw.one(view.addresses.map(({ id }) => id)) ?? '' })
        : act('cannotOpenMailbox')
    case 'code': {
      if (draw.random(0.55) && known.newestCode) return act('enterCode', { code: known.newestCode })
      if (draw.random(0.6)) return act('enterCode', { code: String(draw.below(1_000_000)).padStart(6, '0') })
      return act(
        draw.one([
          'resendCode',
          'useOwnPhone',
          'typeHere',
          'chooseOtherAddress',
          'cannotOpenMailbox',
          'finish'
        ])
      )
    }
    case 'key': {
      const key = draw.one(KEYS) ?? ''
      if (draw.random(0.2)) return act('weighKey', draw.random(0.5) ? { key, chosen: true } : { key })
      return act('setKey', { key, repeat: draw.random(0.85) ? key : draw.one(KEYS) })
    }
    case 'done':
      if (draw.random(0.4)) return act('reviewContacts')
      return draw.random(0.5) ? act('tryKey', { key: draw.one(KEYS) }) : act('finish')
    case 'contactsReview':
      return draw.random(0.5)
        ? act('answerContact', {
            contactId: draw.one(view.contacts.map(({ id }) => id)) ?? '',
            mine: draw.random(0.5)
          })
        : act('finishReview')
    case 'caseOffer':
      return act(draw.one(['openCase', 'goBack', 'finish']))
    case 'caseOpened':
    case 'outOfService':
      return act(draw.random(0.5) ? 'openStaffSide' : 'finish')
  }
}
