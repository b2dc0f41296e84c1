import type { CounterFailure } from '@contract/counter/counter-failures'
import type { CounterView } from '@contract/counter/counter-views'
import type { Screen, View } from '@contract/screen-views'

/** A screen to look at: what main would send, and how it is touched to get where it is wanted. */
export interface Scene {
  view?: View
  /** The other side of the window: shown instead of `view`. */
  counter?: CounterView
  failure?: CounterFailure | null
  helpCalled?: boolean
  /** Seconds until the idle wipe, when the warning is to stand. */
  idleSeconds?: number
  /** Names of buttons pressed after it has appeared, in order. */
  press?: readonly string[]
}

export const NOW = 1_790_000_000_000
const MINUTE = 60_000
const address = { id: 'a1', masked: 'm•••••a@g••••.com', sinceYear: 2017 }
const other = { id: 'a2', masked: 'r•••••o@h••••.com.ec', sinceYear: 2009 }

const code: Extract<View, { step: 'code' }> = {
  step: 'code',
  address,
  delivery: 'accepted',
  expiresAt: NOW + 9 * MINUTE + 32_000,
  triesLeft: 5,
  codeLive: true,
  resendAt: NOW + 42_000,
  resendsLeft: 4,
  phone: { state: 'none' }
}
const onPhone = (phone: typeof code.phone): View => ({ ...code, phone })
const done: Extract<View, { step: 'done' }> = {
  step: 'done',
  unblocked: true,
  firstKey: false,
  notified: [address.masked, other.masked],
  tried: 'not-yet',
  mayReview: true
}
const contacts = [
  { id: 'a1', kind: 'email', masked: address.masked, answer: 'mine' },
  { id: 'a2', kind: 'email', masked: other.masked, answer: 'not-mine' },
  { id: 'phone', kind: 'phone', masked: '••• ••• 417', answer: 'mine' }
] as const
const notice: View = {
  step: 'notice',
  controller: {
    name: 'Instituto Ecuatoriano de Seguridad Social',
    address: 'Av. 10 de Agosto N11-539 y Bogotá, Quito',
    phone: '140',
    email: 'contacto@iess.example'
  },
  dpo: { name: 'Delegado de Protección de Datos', email: 'dpd@iess.example' },
  retentionMonths: 24
}
const key: View = { step: 'key', rules: { minLength: 6, maxLength: 15 } }
const question = (id: string, number = 1): View => ({ step: 'questions', number, of: 2, question: id })

/** Every screen a member can see, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  welcome: { view: { step: 'welcome' } },
  notice: { view: notice },
  'notice-full': { view: notice, press: ['notice.read'] },
  'notice-full-last': {
    view: notice,
    press: ['notice.read', 'notice.nextPage', 'notice.nextPage', 'notice.nextPage', 'notice.nextPage']
  },
  identify: { view: { step: 'identify' }, press: ['0', '9', '6', '1', '2', '3', '4'] },
  'identify-early': { view: { step: 'identify' }, press: ['0', '9', '6', 'common.continue'] },
  'identify-mistyped': { view: { step: 'identify' }, press: [...'1714307104'] },
  'question-text': { view: question('favourite-teacher'), press: [...'ROSA'] },
  'question-empty': { view: question('first-employer', 2), press: ['common.continue'] },
  'question-year': { view: question('first-job-year', 2), press: [...'198'] },
  'not-confirmed': { view: { step: 'notConfirmed', mayRetry: true } },
  'not-confirmed-closed': { view: { step: 'notConfirmed', mayRetry: false } },
  contact: { view: { step: 'contact', addresses: [address] } },
  'contact-two': { view: { step: 'contact', addresses: [address, other] } },
  'contact-refused': {
    view: { step: 'contact', addresses: [address] },
    failure: { kind: 'mailbox-refused', reason: 'full' },
    press: ['contact.send']
  },
  code: { view: code, press: [...'480'] },
  'code-wrong': {
    view: { ...code, triesLeft: 4 },
    failure: { kind: 'code-wrong', triesLeft: 4 },
    press: [...'111222', 'common.continue']
  },
  'code-or-phone': { view: onPhone({ state: 'offered' }) },
  'code-phone-gone': {
    view: onPhone({ state: 'offered' }),
    failure: { kind: 'phone-unreachable' },
    press: ['code.phone']
  },
  'code-phone': {
    view: onPhone({
      state: 'open',
      address: 'https://portal.iess.example/codigo/4k7m2n8pxq5rs9tvwy3zabcdef'
    })
  },
  'code-phone-opening': { view: onPhone({ state: 'opening' }) },
  'code-missing': { view: code, press: ['code.missing'] },
  'code-missing-resend': { view: { ...code, resendAt: NOW }, press: ['code.missing'] },
  'code-dead': { view: { ...code, codeLive: false, resendAt: NOW } },
  'code-refused': { view: { ...code, codeLive: false, delivery: 'refused', resendsLeft: 0 } },
  key: { view: key, press: [...'paramo'] },
  'key-common': { view: key, press: [...'123456'] },
  'key-repeat': { view: key, press: [...'paramo', 'common.continue'] },
  'key-refused': {
    view: key,
    failure: { kind: 'key-refused', findings: ['old-key'] },
    press: [...'paramo', 'common.continue', ...'paramo', 'key.save']
  },
  done: { view: done },
  'done-try': { view: { ...done, tried: 'fails' }, press: ['done.try', ...'paramo', 'done.tryGo'] },
  'done-works': { view: { ...done, tried: 'works', mayReview: false } },
  review: {
    view: { step: 'contactsReview', contacts: [{ ...contacts[0], answer: 'open' }] }
  },
  'review-summary': { view: { step: 'contactsReview', contacts: [...contacts] } },
  'case-offer': { view: { step: 'caseOffer', reason: 'cannot-open', mayGoBack: true } },
  'case-opened': { view: { step: 'caseOpened', opened: { ticket: 'BKTRWMQZ', waitsHours: 72 } } },
  'case-opened-already': { view: { step: 'caseOpened', opened: null } },
  idle: { view: { step: 'identify' }, idleSeconds: 30 },
  'help-called': { view: { step: 'contact', addresses: [address] }, helpCalled: true },
  'out-of-service': {
    view: {
      step: 'outOfService',
      cause: 'settings',
      field: 'mail.host',
      reason: 'Invalid input: expected string, received undefined'
    }
  }
}

/** What main would send for the scene. `failure` is only in the answer to an act. */
export const screenOf = (scene: Scene, demo: boolean, inches: number): Screen => ({
  view: scene.view ?? { step: 'welcome' },
  ...(scene.counter ? { counter: { view: scene.counter, failure: null } } : {}),
  failure: null,
  now: NOW,
  idleEndsAt: scene.idleSeconds === undefined ? null : NOW + scene.idleSeconds * 1000,
  helpCalled: scene.helpCalled ?? false,
  kiosk: {
    name: 'Ventanilla 1',
    office: 'CAU Quito Norte',
    screenInches: inches,
    screenBottomMm: 800,
    locales: ['es', 'en', 'qu'],
    version: '0.1.0',
    demo: demo
      ? {
          members: [
            { cedula: '0961234564', name: 'Rosa María Quishpe Ñaupari', story: 'email', answers: {} },
            {
              cedula: '1714307103',
              name: 'José Andrés Villacís Peñafiel',
              story: 'two-addresses',
              answers: {}
            },
            { cedula: '3012345678', name: 'Luz Angélica Cabascango Muenala', story: 'no-email', answers: {} },
            { cedula: '0961234564', name: 'Segundo Manuel Guamán Yupangui', story: 'blocked', answers: {} },
            { cedula: '1714307103', name: 'Carmen Piedad Zambrano Mera', story: 'expired', answers: {} },
            { cedula: '3012345678', name: 'Ángel Iñiguez Toapanta', story: 'first-key', answers: {} }
          ],
          staff: [
            { userName: 'rquispe', secret: 'Ventanilla-1', name: 'Rocío Quispe Tenesaca', role: 'officer' },
            { userName: 'mborja', secret: 'Ventanilla-2', name: 'Marco Borja Cevallos', role: 'officer' },
            {
              userName: 'lsanchez',
              secret: 'Ventanilla-3',
              name: 'Lucía Sánchez Andrade',
              role: 'supervisor'
            },
            { userName: 'admin', secret: 'Ventanilla-4', name: 'Pablo Mena Ortiz', role: 'administrator' }
          ]
        }
      : null
  }
})
