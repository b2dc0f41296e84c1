/** The administrator's self-test of the machine, and the two ways to end the program. */
export const esMachine = {
  machine: {
    title: 'Revisar el equipo',
    lead: 'Toque una parte para probarla.',
    version: 'Versión {version}',
    open: 'Revisar el equipo',
    touch: 'Pantalla táctil',
    sound: 'Sonido',
    printer: 'Impresora',
    mail: 'Servidor de correo',
    clock: 'Reloj',
    untried: 'Sin probar',
    works: 'Funciona',
    fails: 'No funciona',
    soundTitle: '¿Oyó un tono?',
    soundAgain: 'Sonar otra vez',
    clockTitle: '¿Está bien esta hora?',
    touchTitle: 'Toque el centro de cada círculo',
    touchLead: 'Círculo {n} de {of}',
    touchOff: 'El toque más lejano quedó a {mm} mm.',
    touchDone: '¿Está bien la pantalla?',
    yes: 'Sí',
    no: 'No',
    close: 'Cerrar el programa',
    restart: 'Reiniciar',
    closeTitle: 'Cerrar el programa',
    closeLead: 'El quiosco queda cerrado hasta que alguien lo encienda.',
    closeGo: 'Cerrar ahora',
    restartTitle: 'Reiniciar el programa',
    restartLead: 'Vuelve solo en unos segundos.',
    restartGo: 'Reiniciar ahora'
  }
}
