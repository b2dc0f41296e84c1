import type { OpenedCase } from '../../src-main/api/case/open-case'

/** The case that was opened; throws when the cédula had one already. */
export function newCase(opened: OpenedCase): Extract<OpenedCase, { already: false }> {
  if (opened.already) throw new Error('no case was opened: there is one')
  return opened
}
