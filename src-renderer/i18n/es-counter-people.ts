import type { AccountRefusal } from '@contract/staff/account-words'

/** Who works here: their accounts, and the confirmation of somebody whose secret was handed out. */
export const esPeople = {
  people: {
    title: 'Personal',
    add: 'Agregar a una persona',
    addTitle: 'Agregar a una persona',
    roleTitle: '¿Qué trabajo tendrá?',
    save: 'Crear la cuenta',
    end: 'Cerrar la cuenta',
    renew: 'Contraseña nueva',
    endTitle: 'Cerrar la cuenta de {name}',
    renewTitle: 'Dar otra contraseña a {name}',
    endLead: 'Ya no podrá entrar. Lo que hizo queda en el registro.',
    renewLead: 'La anterior deja de servir. Con la nueva no decide hasta que alguien le confirme.',
    endGo: 'Sí, cerrar la cuenta',
    renewGo: 'Sí, dar otra',
    ended: 'Cerrada',
    fresh: 'Aún no eligió su contraseña',
    withTotp: 'Con autenticador',
    chosen: 'Elija a una persona de la lista.',
    oneAdministrator:
      'Solo una persona administra. Agregue otra: si ella pierde su contraseña, nadie puede darle una nueva.',
    handOutTitle: 'Entregue esta contraseña',
    handOutLead: 'Se muestra una sola vez. {userName} la cambia al entrar.',
    handOutDone: 'Ya la entregué',
    reset: 'Quitar el autenticador',
    resetTitle: 'Quitar el autenticador de {name}',
    resetLead: 'Solo si lo perdió. Sin él, basta la contraseña para entrar.',
    resetGo: 'Sí, quitarlo',
    unconfirmed: 'Falta que alguien le confirme'
  },
  awaiting: {
    open: 'Confirmar a un compañero ({n})',
    title: '¿A quién confirma?',
    lead: 'Debe estar frente a usted y haber pedido ese cambio.',
    none: 'Nadie espera confirmación.',
    noneLead: 'Aquí aparece quien recibió otra contraseña.',
    handed: 'La dio {who}, {when}',
    fresh: 'Antes debe entrar y elegir su contraseña',
    theirTitle: '{name}: escriba su contraseña',
    theirLead: 'La que usted eligió. Así se sabe que la cuenta es suya.',
    ownTitle: '¿Es {name}, y pidió otra contraseña?',
    ownLead: 'Si no la pidió, no confirme: avise a un supervisor.',
    go: 'Sí, lo confirmo',
    waits: 'Su contraseña es nueva. Usted aprueba y revisa desde el {when}.',
    confirmFirst:
      'Su contraseña es nueva. Pida a un compañero que le confirme; después usted revisa y aprueba.'
  },
  /** Why an act on somebody's account was not done, with what to do next. */
  accountRefusal: {
    'own-account': 'Es su propia cuenta. Lo hace otra persona.',
    'account-ended': 'Esa cuenta ya está cerrada. Vuelva a la lista.',
    'nothing-to-reset': 'Esa persona no tiene autenticador. Vuelva a la lista.',
    'nothing-to-confirm': 'Esa persona ya está confirmada. Vuelva a la lista.',
    'still-handed-out': 'Antes debe entrar con la contraseña que recibió y elegir la suya.',
    'supervisor-needed': 'Aquí lo confirma un supervisor. Llámelo.',
    'not-yours-to-confirm': 'A usted también falta confirmarle. Llame a otra persona.'
  } satisfies Record<AccountRefusal, string>
}
