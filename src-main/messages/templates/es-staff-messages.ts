import type { AlertRule } from '../../domain/limits/limits'
import { anchorLine } from '../../domain/audit/anchor'
import { when } from './es-phrases'
import type { Letterhead, MessageWords } from './message-words'

const footer = ({ institution }: Letterhead) => [
  institution,
  'Es un mensaje automático para quien controla este servicio. No tiene enlaces ni archivos.'
]

const alerts: Record<AlertRule, string> = {
  'self-service-closed': 'personas fallaron tantas veces sus respuestas que el autoservicio se les cerró',
  'cedula-claimed': 'números de cédula se escribieron en esta ventanilla',
  'case-numbers-tried': 'números de trámite equivocados se escribieron en esta ventanilla'
}

/** Messages to those who watch over the kiosk. */
export const esStaffMessages: Pick<
  MessageWords,
  'audit-anchor' | 'limit-alert' | 'help-called' | 'recovered-by-owner'
> = {
  'audit-anchor': ({ anchor, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: ancla ${anchor.number} del registro, ${kiosk}`,
    heading: `Ancla ${anchor.number} del registro de auditoría`,
    blocks: [
      {
        kind: 'paragraph',
        text: `Guarde este mensaje donde nadie de la oficina pueda cambiarlo. Prueba que el registro llegaba a la línea ${anchor.seq}: si después falta o cambia algo hasta esa línea, la verificación lo muestra.`
      },
      {
        kind: 'facts',
        facts: [
          ['Dónde', `${office}, ${kiosk}`],
          ['Cuándo', when(at, letterhead)]
        ]
      },
      { kind: 'paragraph', text: 'Copie la línea que sigue, entera, al archivo de anclas:' },
      { kind: 'verbatim', text: anchorLine(anchor) },
      {
        kind: 'paragraph',
        text: 'Llega una cada día. Si un día falta, pregunte por qué: la ventanilla estuvo apagada, sin correo, o alguien lo impidió.'
      }
    ],
    footer: footer(letterhead)
  }),
  'limit-alert': ({ rule, counted, minutes, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: revise ${kiosk}`,
    heading: 'Algo se repite demasiado',
    blocks: [
      {
        kind: 'paragraph',
        text: `En los últimos ${minutes} minutos, ${counted} ${alerts[rule]}. Puede ser alguien que prueba números ajenos, o una falla del directorio.`
      },
      {
        kind: 'facts',
        facts: [
          ['Dónde', `${office}, ${kiosk}`],
          ['Cuándo', when(at, letterhead)]
        ]
      },
      { kind: 'paragraph', text: 'La ventanilla sigue atendiendo: no se cerró a nadie más por este aviso.' }
    ],
    footer: footer(letterhead)
  }),
  'recovered-by-owner': ({ userName, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: contraseña nueva para un administrador en ${kiosk}`,
    heading: 'Un administrador recibió una contraseña nueva',
    blocks: [
      {
        kind: 'paragraph',
        text: `Quien maneja el equipo dio una contraseña nueva a la cuenta «${userName}» y le quitó el autenticador. Si usted no sabe por qué, pregunte hoy mismo a su supervisor.`
      },
      {
        kind: 'facts',
        facts: [
          ['Dónde', `${office}, ${kiosk}`],
          ['Cuándo', when(at, letterhead)]
        ]
      },
      { kind: 'paragraph', text: 'Queda en el registro de auditoría y entre las alertas.' }
    ],
    footer: footer(letterhead)
  }),
  'help-called': ({ step, office, kiosk, at }, letterhead) => ({
    subject: `${letterhead.service}: alguien pide ayuda en ${kiosk}`,
    heading: 'Alguien pide ayuda',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Una persona tocó «Llamar a un funcionario». Espera junto a la ventanilla.'
      },
      {
        kind: 'facts',
        facts: [
          ['Dónde', `${office}, ${kiosk}`],
          ['Cuándo', when(at, letterhead)],
          ['Paso', step]
        ]
      }
    ],
    footer: footer(letterhead)
  })
}
