import type { CaseMessageContent } from '../../domain/case/case-messages'
import { footer, onlyFromTheSquare, when } from './es-phrases'
import type { Block, Letterhead, MessageWords } from './message-words'
import { groupCode, groupPaper } from './moment'

type CaseWords = Pick<MessageWords, CaseMessageContent['kind']>

const facts = (
  { ticket, office, kiosk, at }: { ticket: string; office: string; kiosk: string; at: number },
  letterhead: Letterhead
): Block => ({
  kind: 'facts',
  facts: [
    ['Número de trámite', groupPaper(ticket).join(' ')],
    ['Dónde', `${office}, ${kiosk}`],
    ['Cuándo', when(at, letterhead)]
  ]
})

const waiting = (hours: number): string =>
  hours === 0
    ? 'El cambio puede empezar a valer hoy mismo.'
    : `El cambio empieza a valer como pronto dentro de ${hours} horas.`

/** What a change is, with and without a new address. */
const change = (addressChanges: boolean): string =>
  addressChanges ? 'otro correo y otra clave' : 'otra clave'

/** The messages of the assisted case, in plain, formal Spanish. */
export const esCase: CaseWords = {
  'case-code': (content, letterhead) => ({
    subject: `${letterhead.service}: el código para su correo nuevo`,
    heading: 'El código de su correo nuevo',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Escriba este código en la pantalla de la ventanilla. Así comprobamos que usted lee este correo:'
      },
      { kind: 'code', groups: groupCode(content.code) },
      {
        kind: 'paragraph',
        text: `Sirve una sola vez y durante ${content.hours} horas. Si hoy no puede escribirlo, vuelva con su documento y su número de trámite.`
      },
      facts(content, letterhead),
      {
        kind: 'advice',
        heading: 'Nadie puede pedirle este código',
        steps: [
          'Escríbalo usted en la pantalla. No lo diga ni lo muestre, tampoco a un funcionario.',
          ...onlyFromTheSquare(letterhead)
        ]
      },
      {
        kind: 'advice',
        heading: 'Si usted no lo pidió',
        steps: [
          'Alguien escribió su dirección, quizá por error. Sin este código, su dirección no se registra.',
          `Si le preocupa, avise al ${letterhead.phone}.`
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-ahead': (content, letterhead) => ({
    subject: `${letterhead.service}: se pidió ${content.addressChanges ? 'cambiar el correo' : 'una clave nueva'} de su cuenta`,
    heading: content.addressChanges
      ? 'Se pidió cambiar el correo de su cuenta'
      : 'Se pidió una clave nueva para su cuenta',
    blocks: [
      {
        kind: 'paragraph',
        text: `En una ventanilla se pidió ${change(content.addressChanges)} para su cuenta. Dos funcionarios revisaron el documento de quien lo pidió. ${waiting(content.holdHours)}`
      },
      facts(content, letterhead),
      {
        kind: 'advice',
        heading: 'Si fue usted',
        steps: ['No tiene que hacer nada. Guarde este mensaje.']
      },
      {
        kind: 'advice',
        heading: 'Si no fue usted, deténgalo ahora',
        steps: [
          `Llame al ${letterhead.phone} y diga el número de trámite y este código.`,
          'O vaya con su documento a cualquier ventanilla y toque «Yo no pedí este cambio».'
        ]
      },
      { kind: 'code', groups: groupPaper(content.freezeCode) },
      {
        kind: 'paragraph',
        text: `Con este código también se deshace el cambio, hasta ${Math.round(content.undoHours / 24)} días después de que valga.`
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-ahead-new': (content, letterhead) => ({
    subject: `${letterhead.service}: este correo se va a registrar`,
    heading: 'Este correo se va a registrar en su cuenta',
    blocks: [
      {
        kind: 'paragraph',
        text: `Su trámite fue aprobado por dos funcionarios. ${waiting(content.holdHours)} Le escribiremos ese día.`
      },
      facts(content, letterhead),
      {
        kind: 'advice',
        heading: 'Si usted no lo pidió',
        steps: [`Llame al ${letterhead.phone} y diga el número de trámite.`]
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-active': (content, letterhead) => ({
    subject: `${letterhead.service}: el cambio de su cuenta ya vale`,
    heading: 'El cambio de su cuenta ya vale',
    blocks: [
      {
        kind: 'paragraph',
        text:
          content.mailbox === 'new'
            ? 'Este correo está registrado en su cuenta, y la clave que usted eligió ya funciona.'
            : `Su cuenta tiene desde ahora ${change(content.addressChanges)}.${content.addressChanges ? ' Este correo ya no sirve para recuperar la clave.' : ''}`
      },
      facts(content, letterhead),
      { kind: 'advice', heading: 'Si fue usted', steps: ['No tiene que hacer nada.'] },
      {
        kind: 'advice',
        heading: 'Si no fue usted',
        steps: [
          content.mailbox === 'new'
            ? `Llame ahora al ${letterhead.phone} y diga el número de trámite.`
            : `Llame ahora al ${letterhead.phone}, o vaya con su documento a cualquier ventanilla y toque «Yo no pedí este cambio». Tenga a mano el código del mensaje anterior.`,
          `El cambio se puede deshacer hasta el ${when(content.undoUntil, letterhead)}.`
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  'case-change-ended': (content, letterhead) => {
    const undone = content.how === 'undone'
    return {
      subject: `${letterhead.service}: ${undone ? 'el cambio de su cuenta se deshizo' : 'el cambio de su cuenta se detuvo'}`,
      heading: undone ? 'El cambio se deshizo' : 'El cambio se detuvo',
      blocks: [
        { kind: 'paragraph', text: ended[content.how] },
        ...(undone
          ? [
              {
                kind: 'paragraph' as const,
                text:
                  content.mailbox === 'old'
                    ? 'Su correo de antes vuelve a estar registrado. La clave quedó bloqueada: recupérela en una ventanilla con este correo.'
                    : 'Este correo ya no está registrado en la cuenta, y la clave quedó bloqueada.'
              }
            ]
          : []),
        facts(content, letterhead),
        {
          kind: 'advice',
          heading: 'Si tiene dudas',
          steps: [`Llame al ${letterhead.phone} y diga el número de trámite.`]
        }
      ],
      footer: footer(letterhead)
    }
  }
}

const ended: Record<Extract<CaseMessageContent, { kind: 'case-change-ended' }>['how'], string> = {
  frozen: 'Alguien avisó que no pidió este cambio. El cambio no valdrá, y lo revisa un supervisor.',
  withdrawn: 'La persona que lo pidió ya no lo quiere. En su cuenta no cambió nada.',
  expired: 'Nadie volvió a tiempo para terminar el trámite. En su cuenta no cambió nada.',
  undone: 'Alguien avisó que no pidió este cambio. Se abrió una investigación.'
}
