import { esCase } from './es-case'
import { esStaffMessages } from './es-staff-messages'
import { footer, onlyFromTheSquare, when } from './es-phrases'
import type { MessageWords } from './message-words'
import { groupCode } from './moment'

/** Plain, formal Spanish ("usted"). */
export const es: MessageWords = {
  code: ({ code, minutes, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: el código que usted pidió`,
    heading: 'Su código',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Escriba este código en la pantalla de la ventanilla para recuperar su clave:'
      },
      { kind: 'code', groups: groupCode(code) },
      {
        kind: 'paragraph',
        text: `Sirve una sola vez y durante ${minutes} minutos. Si pidió más de un código, use el del último mensaje.`
      },
      {
        kind: 'facts',
        facts: [
          ['Dónde se pidió', `${office}, ${kiosk}`],
          ['Cuándo', when(at, letterhead)]
        ]
      },
      {
        kind: 'advice',
        heading: 'Nadie puede pedirle este código',
        steps: [
          'No lo diga ni lo muestre: ningún funcionario se lo pedirá, ni en la oficina, ni por teléfono, ni por mensaje.',
          ...onlyFromTheSquare(letterhead)
        ]
      },
      {
        kind: 'advice',
        heading: 'Si usted no lo pidió',
        steps: [
          'Su clave no ha cambiado, y sin este código nadie puede cambiarla desde esa ventanilla.',
          `Avise al ${letterhead.phone} o en cualquier oficina: alguien escribió su número de cédula.`
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  'key-changed': ({ firstKey, unblocked, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: ${firstKey ? 'su clave fue creada' : 'su clave fue cambiada'}`,
    heading: firstKey ? 'Su clave fue creada' : 'Su clave fue cambiada',
    blocks: [
      {
        kind: 'paragraph',
        text: firstKey
          ? 'Su cuenta tiene ahora una clave. Se la creó en una ventanilla.'
          : 'La clave de su cuenta se cambió en una ventanilla. La clave anterior ya no sirve.'
      },
      ...(unblocked
        ? [{ kind: 'paragraph' as const, text: 'Su cuenta estaba bloqueada y quedó desbloqueada.' }]
        : []),
      {
        kind: 'facts',
        facts: [
          ['Dónde', `${office}, ${kiosk}`],
          ['Cuándo', when(at, letterhead)]
        ]
      },
      { kind: 'advice', heading: 'Si fue usted', steps: ['No tiene que hacer nada.'] },
      {
        kind: 'advice',
        heading: 'Si no fue usted',
        steps: [
          `Llame ahora al ${letterhead.phone} y pida que bloqueen su cuenta.`,
          'Vaya con su cédula a cualquier oficina. Hágalo aunque no esté seguro.'
        ]
      },
      {
        kind: 'advice',
        heading: 'Cuide su clave',
        steps: [
          'Nadie puede pedírsela: ni funcionarios, ni familiares, ni tramitadores.',
          'No use la misma clave en otros sitios.'
        ]
      }
    ],
    footer: footer(letterhead)
  }),
  ...esCase,
  ...esStaffMessages
}
