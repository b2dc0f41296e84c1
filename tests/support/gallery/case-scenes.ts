import type { CounterView } from '@contract/counter/counter-views'
import { HOUR, ticket } from './counter-parts'
import { NOW, type Scene } from './scenes'

const rules = { minLength: 6, maxLength: 15 }
const code = {
  step: 'caseCode',
  ticket,
  address: 'luz.cabascango@gmail.com',
  delivery: 'accepted',
  expiresAt: NOW + 24 * HOUR,
  triesLeft: 5,
  codeLive: true,
  resendAt: NOW + 42_000,
  resendsLeft: 4,
  phone: { state: 'none' },
  waitsUntil: NOW + 71 * HOUR
} as const
const receipt = {
  step: 'caseReceipt' as const,
  ticket,
  verification: 'HJKLMNPQ',
  office: 'CAU Quito Norte',
  kiosk: 'Ventanilla 1',
  at: NOW,
  activeFrom: NOW + 24 * HOUR,
  undoHours: 240,
  address: 'l•••••o@g••••.com',
  notified: ['r•••••o@h••••.com.ec', 'l•••••9@y••••.es'],
  mayPrint: true
} satisfies CounterView

/** The member's part of a case, and the hand-over. */
export const caseScenes: Readonly<Record<string, Scene>> = {
  'hand-over-member': {
    counter: { step: 'handOver', to: 'member', ticket, mayPause: true, mayWithdraw: false }
  },
  'hand-over-withdraw': {
    counter: { step: 'handOver', to: 'member', ticket, mayPause: true, mayWithdraw: true }
  },
  'hand-over-withdraw-asked': {
    counter: { step: 'handOver', to: 'member', ticket, mayPause: true, mayWithdraw: true },
    press: ['handOver.withdraw']
  },
  'hand-over-second': {
    counter: { step: 'handOver', to: 'second-officer', ticket, mayPause: false, mayWithdraw: false }
  },
  'case-door-resume': { counter: { step: 'caseDoor', purpose: 'resume' }, press: [...'BKTRW'] },
  'case-door-freeze': {
    counter: { step: 'caseDoor', purpose: 'deny' },
    press: [...ticket, 'common.continue', ...'HJK', 'common.continue']
  },
  'case-door-cedula': {
    counter: { step: 'caseDoor', purpose: 'resume' },
    failure: { kind: 'case-not-found' },
    press: [...ticket, 'common.continue', ...'3012345678', 'common.continue']
  },
  'case-status-officer': {
    counter: {
      step: 'caseStatus',
      ticket,
      phase: 'officer',
      words: null,
      until: NOW + 71 * HOUR
    }
  },
  'case-status-hold': {
    counter: {
      step: 'caseStatus',
      ticket,
      phase: 'hold',
      words: null,
      until: NOW + 24 * HOUR
    }
  },
  'case-status-over': {
    counter: {
      step: 'caseStatus',
      ticket,
      phase: 'over',
      words: 'undone',
      until: null
    }
  },
  'case-address': { counter: { step: 'caseAddress', typed: 'luz.cabascango' } },
  'case-address-early': { counter: { step: 'caseAddress', typed: 'luz.c' }, press: ['common.continue'] },
  'case-address-known': {
    counter: { step: 'caseAddress', typed: 'luz.cabascango@gmail.com' },
    failure: { kind: 'address-known' },
    press: ['common.continue']
  },
  'case-address-none': { counter: { step: 'caseAddress', typed: null }, press: ['caseAddress.none'] },
  'case-check': {
    counter: {
      step: 'caseAddressCheck',
      mailbox: 'luz.cabascango',
      domain: 'gmail.com',
      suggestion: null,
      warnings: []
    }
  },
  'case-check-suggestion': {
    counter: {
      step: 'caseAddressCheck',
      mailbox: 'luz.cabascango',
      domain: 'gmial.com',
      suggestion: 'luz.cabascango@gmail.com',
      warnings: ['typo']
    }
  },
  'case-check-warnings': {
    counter: {
      step: 'caseAddressCheck',
      mailbox: 'ventas.distribuidora.cabascango',
      domain: 'mailinatоr.com',
      suggestion: null,
      warnings: ['disposable', 'look-alike', 'role']
    }
  },
  'case-reader': { counter: { step: 'caseReader', address: 'luz.cabascango@gmail.com' } },
  'case-code': { counter: code, press: [...'480'] },
  'case-code-wrong': {
    counter: code,
    failure: { kind: 'code-wrong', triesLeft: 4 },
    press: [...'111222', 'common.continue']
  },
  'case-code-or-phone': { counter: { ...code, phone: { state: 'offered' } } },
  'case-code-phone-gone': {
    counter: { ...code, phone: { state: 'offered' } },
    failure: { kind: 'phone-unreachable' },
    press: ['code.phone']
  },
  'case-code-phone': {
    counter: {
      ...code,
      phone: {
        state: 'open',
        address: 'https://portal.iess.example/codigo/4k7m2n8pxq5rs9tvwy3zabcdef'
      }
    }
  },
  'case-code-missing': { counter: { ...code, resendAt: NOW }, press: ['caseCode.missing'] },
  'case-code-dead': { counter: { ...code, codeLive: false, resendAt: NOW } },
  'case-paper-show': {
    counter: { step: 'casePaperCode', ticket, code: 'HJKLMNPQRS', triesLeft: 5, mayPrint: true }
  },
  'case-paper-type': {
    counter: { step: 'casePaperCode', ticket, code: null, triesLeft: 5, mayPrint: true },
    press: [...'HJKLMNP']
  },
  'case-key': { counter: { step: 'caseKey', rules }, press: [...'paramo'] },
  'case-receipt': { counter: receipt },
  'case-receipt-paper': { counter: { ...receipt, address: null, notified: [], mayPrint: false } },
  'case-outcome-review': {
    counter: { step: 'caseOutcome', words: 'in-review', desk: null, ticket }
  },
  'case-outcome-records': {
    counter: { step: 'caseOutcome', words: 'records', desk: 'record-correction', ticket }
  },
  'case-outcome-undone': {
    counter: { step: 'caseOutcome', words: 'undone', desk: 'supervisor', ticket }
  }
}
