import type { CounterView } from '../../../src-main/contract/counter/counter-views'
import type { Draw } from './draw'
import type { Known, Touch } from './touches'

const act = (method: Touch['method'], input: object = {}): Touch => ({ method, input })
const words = 'revisado en ventanilla'

/** What somebody at the counter does at this step, member or staff, now and then wrongly. */
export function sensibleAtCounter(view: CounterView, known: Known, draw: Draw): Touch {
  if (draw.random(0.03)) return act(draw.one(['finish', 'signOut', 'openStaffSide', 'goBack', 'callHelp']))
  return view.step.startsWith('staff') ? byStaff(view, known, draw) : byMember(view, known, draw)
}

function byMember(view: CounterView, known: Known, draw: Draw): Touch {
  const some = draw.one(known.cases)
  switch (view.step) {
    case 'caseDoor': {
      if (draw.random(0.4)) return act('finish')
      const cedula = draw.random(0.8) ? some?.cedula : draw.one(known.people)?.cedula
      const door = { ticket: some?.ticket ?? 'BCDFGHJK', cedula: cedula ?? '0961234564' }
      if (view.purpose === 'resume') return act('resumeCase', door)
      const freezeCode = draw.random(0.5) && known.freezeCode ? known.freezeCode : 'BCDFGHJK'
      return act('denyChange', { ...door, freezeCode })
    }
    case 'caseStatus':
      return act(draw.one(['openStaffSide', 'openStaffSide', 'finish', 'withdrawCase']))
    case 'handOver':
      if (draw.random(view.mayWithdraw ? 0.2 : 0.02)) return act('withdrawCase')
      return act(draw.random(0.95) ? 'takeScreen' : draw.one(['pauseCase', 'finish']))
    case 'caseAddress':
      if (draw.random(0.15)) return act('haveNoMailbox')
      return act('giveAddress', {
        address: `nuevo${draw.below(6)}@${draw.one(['correo.example', 'gmial.com'])}`
      })
    case 'caseAddressCheck':
      return draw.random(0.93)
        ? act('confirmAddress', { useSuggestion: view.suggestion !== null && draw.random(0.5) })
        : act('correctAddress')
    case 'caseReader':
      return act('sayReader', { reader: draw.one(['me', 'me', 'me', 'family', 'somebody-else']) })
    case 'caseCode':
      if (draw.random(0.7) && known.newestCode) return act('enterCaseCode', { code: known.newestCode })
      if (draw.random(0.5)) return act('enterCaseCode', { code: String(100_000 + draw.below(900_000)) })
      return act(draw.one(['resendCaseCode', 'useOwnPhone', 'typeHere', 'leaveCase']))
    case 'casePaperCode':
      if (view.code !== null) return act(draw.random(0.8) ? 'hidePaperCode' : 'printPaper')
      return act('enterPaperCode', {
        code: draw.random(0.7) && known.paperCode ? known.paperCode : 'BCDFGHJKLM'
      })
    case 'caseKey': {
      const key = draw.one(['Colibri2468', 'Nevado97531', '123456', 'Quinua86420']) ?? ''
      return draw.random(0.2)
        ? act('weighKey', { key, chosen: draw.random(0.5) })
        : act('stageKey', { key, repeat: key })
    }
    default:
      return act(draw.one(['finish', 'printPaper']))
  }
}

function byStaff(view: CounterView, known: Known, draw: Draw): Touch {
  switch (view.step) {
    case 'staffSignIn': {
      const somebody = draw.one(known.staff)
      const secret = draw.random(0.93) ? somebody?.secret : 'adivinado1'
      return act('signIn', { userName: somebody?.userName ?? 'nadie', secret: secret ?? 'x', totp: null })
    }
    case 'staffQueue': {
      if (view.officer.role === 'administrator' && draw.random(0.15)) return act('showPeople')
      // whoever was handed a secret decides nothing until somebody has confirmed them
      if (view.awaiting > 0 && draw.random(0.6)) return act('showAwaiting')
      const ticket = draw.one(view.cases)?.ticket
      if (ticket && draw.random(0.9)) return act('openStaffCase', { ticket })
      if (draw.random(0.3))
        return act('findStaffCase', { cedula: draw.one(known.people)?.cedula ?? '0961234564' })
      return act(
        draw.one([
          'showAlerts',
          'showPeople',
          'showAwaiting',
          'showMachine',
          'showBackups',
          'signOut',
          'signOut'
        ])
      )
    }
    case 'staffCase': {
      // also where the screen does not offer it: the officer who checked the person, an administrator
      if (draw.random(0.1)) return act(draw.one(['beginReview', 'beginDocuments']))
      const onward = view.acts.find((one) => ['check-documents', 'confirm-presence', 'review'].includes(one))
      const can = onward && draw.random(0.85) ? onward : draw.one(view.acts)
      if (can === 'check-documents' || can === 'confirm-presence') return act('beginDocuments')
      if (can === 'review') return act('beginReview')
      // what ends a case is done seldom, so that some come through
      if (can === undefined || draw.random(0.6)) return act(draw.one(['showQueue', 'signOut']))
      if (can === 'pause') return act('pauseCase')
      return can === 'make-dossier'
        ? act('makeDossier', { secret: secretOf(view.officer.name, known), totp: null })
        : act('beginDecision', { decision: can })
    }
    case 'staffDocuments': {
      const cedula = known.cases.find(({ ticket }) => ticket === view.ticket)?.cedula ?? ''
      const photo = draw.random(0.95) ? 'same' : draw.one(['doubt', 'differs'])
      return act('checkDocuments', {
        kind: 'cedula',
        number: draw.random(0.95) ? cedula : '0961234564',
        expiry: draw.random(0.95) ? '2031-01-01' : '2020-01-01',
        outcomes: { photo, present: 'yes', name: 'same' },
        reasons: photo === 'same' ? {} : { photo: 'old-photo' },
        note: null
      })
    }
    case 'staffReview': {
      const closed = view.items.find(({ facts }) => facts === null)
      if (closed && draw.random(0.97)) return act('openEvidence', { item: closed.item })
      const asked = view.items.find(({ isFlag, answer }) => isFlag && answer === null)
      if (asked) return act('answerFlag', { flag: asked.item, accepted: draw.random(0.97), text: words })
      return act('beginDecision', { decision: draw.random(0.92) ? 'approve' : 'refuse' })
    }
    case 'staffDecision':
      if (draw.random(0.1)) return act(draw.one(['showQueue', 'signOut']))
      return act('decideCase', {
        reason: draw.one(view.reasons) ?? null,
        text: words,
        secret: draw.random(0.93) ? secretOf(view.officer.name, known) : 'adivinado1',
        totp: null,
        freezeCode: view.asksFreezeCode ? (known.freezeCode ?? 'BCDFGHJK') : null,
        hours: view.mostHours === null ? null : draw.below(view.mostHours + 1)
      })
    case 'staffOwnSecret': {
      const secret = `Quebrada ${draw.below(1_000_000)} honda`
      return draw.random(0.95) ? act('chooseOwnSecret', { secret, repeat: secret }) : act('signOut')
    }
    case 'staffPeople':
      return onAccounts(view, known, draw)
    case 'staffAwaiting': {
      const person = draw.one(view.people)
      if (!person || draw.random(0.2)) return act(draw.one(['showQueue', 'signOut']))
      const theirs = draw.random(0.93) ? secretOf(person.name, known) : 'adivinado1'
      return act('confirmPerson', {
        id: person.id,
        theirSecret: theirs,
        theirTotp: null,
        ...again(view, known, draw)
      })
    }
    case 'staffAlerts': {
      const open = view.alerts.find(({ answer }) => answer === null)
      return open && draw.random(0.7) ? act('answerAlert', { id: open.id, text: words }) : act('showQueue')
    }
    default:
      return act(draw.one(['showQueue', 'signOut']))
  }
}

/** An administrator makes accounts, hands out secrets and ends accounts; enough people stay to work on. */
function onAccounts(view: Extract<CounterView, { step: 'staffPeople' }>, known: Known, draw: Draw): Touch {
  if (draw.random(view.handOut ? 0.9 : 0.2)) return act(draw.one(['showQueue', 'signOut']))
  const secret = again(view, known, draw)
  const place = draw.below(1_000_000)
  if (known.staff.length < 7 && draw.random(0.5))
    return act('addPerson', {
      userName: `persona.n${place}`,
      givenNames: 'Persona',
      surnames: `N${place}`,
      cedula: draw.one(known.people)?.cedula ?? '',
      address: null,
      role: draw.one(['officer', 'officer', 'supervisor', 'administrator']),
      ...secret
    })
  const id = draw.one(view.people)?.id ?? ''
  if (known.staff.length > 5 && draw.random(0.3)) return act('endPerson', { id, ...secret })
  // enough people stay who decide
  if (view.people.filter(({ active, trust }) => active && trust === 'own').length < 5) return act('showQueue')
  return act(draw.one(['renewSecret', 'renewSecret', 'resetTotp']), { id, ...secret })
}

/** The secret of whoever is signed in, as it is asked for again; now and then a guessed one. */
const again = ({ officer }: { officer: { name: string } }, known: Known, draw: Draw) => ({
  secret: draw.random(0.95) ? secretOf(officer.name, known) : 'adivinado1',
  totp: null
})

const secretOf = (name: string, known: Known): string =>
  known.staff.find((one) => one.name === name)?.secret ?? 'x'
