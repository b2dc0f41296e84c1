import type { CaseRefusal } from '@contract/case/case-words'

/** What did not go at the counter, each with what to do next. */
export const esCounterFailures = {
  'member-busy': 'Alguien está usando la pantalla. Ábrala cuando termine.',
  'sign-in-refused': 'El usuario o la contraseña no coinciden. Revise los dos.',
  'sign-in-wait':
    'Espere {n} segundo antes de intentar otra vez. | Espere {n} segundos antes de intentar otra vez.',
  'secret-wrong': 'Esa no es su contraseña. No se hizo nada: escríbala otra vez.',
  'their-secret-wrong': 'Esa no es la contraseña de esa cuenta. La escribe quien se confirma.',
  'secret-common': 'Esa contraseña es muy conocida. Elija otra.',
  'secret-own-name': 'No use su nombre ni su usuario en la contraseña.',
  'secret-same': 'Es la contraseña que ya tenía. Elija otra.',
  'secret-differ': 'Las dos contraseñas no son iguales. Escríbalas otra vez.',
  'set-up-code-wrong': 'Ese no es el código. Está en el archivo de registro de este equipo.',
  'person-name-taken': 'Ese usuario ya existe. Elija otro nombre de usuario.',
  'person-has-account': 'Esa persona ya tiene una cuenta. Búsquela en la lista.',
  'person-roles': 'Hacen falta un administrador y dos funcionarios.',
  'not-yours': 'Este paso le toca a otra persona. Vuelva a la lista.',
  'case-not-found': 'El número de trámite y la cédula no coinciden. Revise los dos.',
  'case-by-document': 'Tampoco coincide. Un funcionario encuentra su trámite con su documento.',
  'address-tries': 'Ya escribió muchos correos. Llame a un funcionario: revisará otra vez su documento.',
  'try-later': 'Por hoy ya no se puede intentar más. Llame a un funcionario o al 140.',
  'address-known': 'Ese correo ya está en su registro. Escriba otro o llame a un funcionario.',
  'again-number': 'El número no coincide. Léalo del documento y escríbalo otra vez.',
  'again-expiry': 'Según esa fecha el documento está caducado. Léala otra vez y escríbala.',
  'not-printed': 'No se pudo imprimir. Lo mismo está en la pantalla: cópielo o tómele una foto.'
}

/** Why an act on a case was not done, with what to do next. */
export const esRefusals = {
  'wrong-state': 'El trámite ya está en otro paso. Ábralo otra vez desde la lista.',
  'not-allowed': 'Este paso no le corresponde a usted. Pase el trámite a quien sí puede.',
  'own-record': 'Es su propio registro. Lo atiende otra persona.',
  'same-officer': 'Usted revisó el documento. Lo aprueba un funcionario distinto.',
  'third-person-needed': 'Lo hace un supervisor que no haya tomado parte en el trámite.',
  'needs-supervisor': 'Este trámite solo lo aprueba un supervisor. Llámelo.',
  'secret-handed-out':
    'Su contraseña es nueva: falta que un compañero le confirme. Pida ayuda a otra persona.',
  'same-hand':
    'La misma persona dio la contraseña a los dos. Lo hace otro funcionario, o un supervisor les confirma.',
  'evidence-unopened': 'Abra primero cada punto de la lista.',
  'flag-unanswered': 'Responda primero cada señal de la lista.',
  'verification-missing': 'La verificación de la persona ya no vale. Revísela otra vez.',
  paused: 'El trámite está en pausa. Un supervisor lo revisa.',
  'answers-incomplete': 'Falta responder algo de la revisión. Complete todo y siga.',
  'reason-missing': 'Elija un motivo y escríbalo con sus palabras.',
  'nothing-to-confirm': 'No hay nada que confirmar ahora. Vuelva a la lista.',
  'code-wrong': 'Ese no es el código. Revíselo y escríbalo otra vez.',
  'code-used-up': 'Ese código ya no sirve. Pida uno nuevo al funcionario.',
  'hold-running': 'La espera aún no termina. Vuelva después.',
  'notices-untold': 'Los avisos todavía no salen. Espere unos minutos e intente otra vez.',
  'too-late': 'Ya pasó el plazo. Llame a un supervisor.',
  overtaken: 'Otra persona cambió el trámite antes. Ábralo otra vez.'
} satisfies Record<CaseRefusal, string>
