import { POPULAR_DOMAINS, run } from '@zootools/email-spell-checker'
import { isDisposableEmailDomain } from 'disposable-email-domains-js'
import type { AddressWarning } from '../contract/case/case-views'

/** What a look at an address finds, without asking anybody. */
export interface AddressLook {
  /** The whole address as it was probably meant, or null. */
  suggestion: string | null
  warnings: AddressWarning[]
}

/** Mailboxes of an office, not of a person. */
const roles = new Set([
  'admin',
  'administracion',
  'contabilidad',
  'contacto',
  'gerencia',
  'info',
  'noreply',
  'no-reply',
  'postmaster',
  'recepcion',
  'rrhh',
  'secretaria',
  'soporte',
  'talentohumano',
  'ventas',
  'webmaster'
])

/** What most people in Ecuador have, beside the spell checker's own list. */
const wellKnown = new Set([
  ...POPULAR_DOMAINS,
  'gmail.com',
  'hotmail.com',
  'hotmail.es',
  'outlook.com',
  'outlook.es',
  'yahoo.com',
  'yahoo.es',
  'live.com',
  'icloud.com'
])

/**
 * Looks at a new address for what a tired hand or a thief puts there: a domain one letter away from a known one, letters
 * that look like others, a mailbox that anybody can open, one that many people read. Nothing here forbids an address
 * (GOV.UK: suggest, but let them proceed).
 */
export function lookAt(address: string): AddressLook {
  const at = address.lastIndexOf('@')
  const mailbox = address.slice(0, at)
  const domain = address.slice(at + 1)
  const plain = unmasked(domain)
  const disguised = plain !== domain && wellKnown.has(plain)
  const suggestion = disguised ? `${mailbox}@${plain}` : meant(address, domain)
  const warnings: AddressWarning[] = []
  if (isDisposableEmailDomain(domain)) warnings.push('disposable')
  if (disguised || /(^|\.)xn--/.test(domain) || /[^\u0020-\u007e]/.test(address)) warnings.push('look-alike')
  if (suggestion !== null && !disguised) warnings.push('typo')
  if (roles.has(mailbox)) warnings.push('role')
  return { suggestion, warnings }
}

/** The spell checker knows the world's big domains; endings such as .edu.ec it takes for mistakes. */
function meant(address: string, domain: string): string | null {
  if (domain.endsWith('.ec')) return null
  const found = run({ email: address })
  return found && found.full !== address ? found.full : null
}

/** The domain as an eye reads it in a hurry: rn is m, vv is w, 1 is l, 0 is o. */
function unmasked(domain: string): string {
  return domain.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('1', 'l').replaceAll('0', 'o')
}
