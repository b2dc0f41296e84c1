import { paperCodePdf } from '../papers/paper-code-pdf'
import { A6, receiptPdf } from '../papers/receipt-pdf'
import { paperLanguage } from '../papers/receipt-words'
import { receiptOf } from '../case/receipt'
import { isMember } from './member-view'
import { printRecoveryCodes } from './staff-recovery'
import { caseOf, stepOver, type CounterSession, type ActFailure } from './counter-session'

/** Prints what stands on the screen: the receipt, the code on paper, or recovery codes. The screen shows the same, always. */
export async function printPaper(session: CounterSession): Promise<ActFailure> {
  const { parts } = session
  const { turn } = session
  if (turn?.step === 'staffRecoveryCodes') return printRecoveryCodes(session)
  const value = await caseOf(session)
  if (!turn || !isMember(turn) || !value) return stepOver
  const language = paperLanguage(value.locale)
  const pdf =
    turn.step === 'caseReceipt'
      ? await receiptPdf(receiptOf(parts, value), language, parts.settings)
      : turn.step === 'casePaperCode' && turn.code !== null
        ? await paperCodePdf(
            { ticket: value.ticket, code: turn.code, at: parts.clock.now() },
            language,
            parts.settings
          )
        : null
  if (!pdf) return stepOver
  const { widthMm, heightMm } = A6
  const taken = (await parts.print?.({ name: `tramite-${value.ticket}`, pdf, widthMm, heightMm })) ?? false
  return taken ? null : { kind: 'not-printed' }
}
