import type { PhoneTexts } from '../../screens/phones/phone-texts.ts';

export const phones: PhoneTexts = {
  list: 'Aprobación con el teléfono',
  lead: 'Estos teléfonos y ordenadores pueden preguntarle si de verdad es usted. Allí escribe un número que solo muestra la página que usted tiene abierta.',
  none: 'Ninguno todavía.',
  full: 'Tiene cinco, el máximo posible. Quite uno para añadir otro.',
  added: (day) => `añadido el ${day}`,
  lastUsed: (day) => `usado por última vez el ${day}`,
  neverUsed: 'nunca usado',
  unreachable: 'los mensajes ya no llegan allí: quítelo y configúrelo de nuevo',
  advice: 'Un teléfono se puede perder. Tenga también otra forma, por ejemplo códigos de recuperación en papel.',
  add: 'Configurar este dispositivo',
  rename: 'Cambiar el nombre',
  remove: 'Quitar',
  save: 'Guardar',
  renameTitle: (name) => `¿Cómo debe llamarse «${name}»?`,
  removeTitle: (name) => `¿Quitar «${name}»?`,
  removeText: 'A partir de entonces ya no puede aprobar nada. Lo que espera respuesta se cancela.',
  removeLast: 'Es el único que tiene. Ya no podría demostrar quién es con la aprobación del teléfono.',
  removed: (name) => `«${name}» se ha quitado`,
  addTitle: 'Configurar este dispositivo',
  addText: 'Hágalo en el teléfono que lleva consigo cuando necesita ayuda. Tarda un minuto.',
  steps: [
    'El navegador pregunta si esta página puede enviar mensajes. Permítalo, por favor.',
    'Llega un mensaje de prueba. Ábralo y escriba el número que muestra esta página.',
  ],
  unfit: {
    'needs-install': {
      title: 'Primero ponga esta página en su pantalla de inicio',
      lines: [
        'Los iPhone y iPad solo aceptan mensajes de páginas de la pantalla de inicio.',
        'En Safari, toque el botón de compartir y después «Añadir a pantalla de inicio».',
        'Abra la página desde allí, inicie sesión y vuelva a «Aprobación con el teléfono».',
      ],
    },
    blocked: {
      title: 'Los mensajes de esta página están bloqueados',
      lines: [
        'Se rechazaron una vez en este navegador. Permítalos en los ajustes del navegador para esta página y recargue.',
      ],
    },
    unfit: {
      title: 'Este navegador no puede recibir mensajes',
      lines: [
        'Chrome, Edge, Firefox y Samsung Internet pueden, en Android y en ordenadores; en iPhone, Safari desde iOS 16.4.',
        'En una ventana privada ningún navegador puede.',
      ],
    },
  },
  name: 'Nombre de este dispositivo',
  nameDefault: 'Mi teléfono',
  setUp: 'Configurar',
  refused: {
    title: 'Este navegador no ha permitido los mensajes',
    text: 'No se ha configurado nada. Inténtelo de nuevo y permítalos. Si no se le pregunta, mire en los ajustes del navegador.',
  },
  notTaken: {
    title: 'No ha funcionado con este navegador',
    text: 'Su servicio de mensajes no es ninguno de los que conocemos. Use otro navegador, por favor.',
  },
  testTitle: 'Abra el mensaje de prueba',
  testText: 'Llega en un momento. Ábralo y escriba allí este número. Recuérdelo: el mensaje abre otra página.',
  number: 'Su número',
  testWaiting: 'Esperamos su respuesta …',
  testNothing: '¿No ha llegado nada?',
  testNothingLines: [
    '¿Está activado «No molestar» o un ahorro de batería?',
    '¿Están permitidos los mensajes de este navegador en los ajustes del propio teléfono?',
    'Pasados dos minutos puede intentarlo de nuevo.',
  ],
  again: 'Intentar de nuevo',
  doneTitle: 'Este dispositivo ya puede aprobar',
  doneText: (name) => `«${name}» está configurado. Ha recibido un correo sobre ello.`,
  proof: {
    text: 'Abra el mensaje en su teléfono y escriba allí este número:',
    unknown:
      'Si esta cuenta tiene un teléfono configurado para aprobar, un mensaje va de camino. Ábralo y escriba allí este número:',
    waiting: 'Esperamos su respuesta …',
    refused: {
      title: 'No se ha aprobado',
      text: 'El número era otro, o alguien pulsó «No fui yo». Puede preguntar otra vez.',
    },
    over: {
      title: 'Nadie ha respondido',
      text: 'Un mensaje se puede responder durante dos minutos. Puede preguntar otra vez.',
    },
    again: 'Preguntar otra vez',
    nothing: '¿Nada en su teléfono?',
    nothingLines: (address) => [
      `Abra en él ${address}, en la aplicación o el navegador que configuró: lo que espera también se ve allí.`,
      '¿Está en línea? «No molestar» y los ahorros de batería retienen los mensajes.',
      'Si pulsó «No fui yo» en la última hora, no preguntamos nada a su teléfono. Elija otra forma.',
    ],
  },
  approve: {
    title: '¿Es usted?',
    loading: 'Miramos si algo espera …',
    noDevice: {
      title: 'Este navegador no puede aprobar nada',
      text: 'No se configuró para ello en este portal, o se borraron sus datos. Inicie sesión y elija «Aprobación con el teléfono» para configurarlo.',
    },
    gone: {
      title: 'Este dispositivo ya no puede aprobar',
      text: 'Se quitó de la cuenta. Inicie sesión y elija «Aprobación con el teléfono» para configurarlo de nuevo.',
    },
    nothing: {
      title: 'Nada le espera',
      text: 'Una solicitud se puede responder durante dos minutos. Pregunte otra vez en la otra pantalla.',
    },
    look: 'Mirar de nuevo',
    asks: {
      'sign-in': (portal) => `Alguien quiere iniciar sesión en ${portal} como usted.`,
      recovery: (portal) => `Alguien quiere volver a entrar en su cuenta por ${portal}.`,
      restore: (portal) => `Alguien dice que ha perdido el acceso a su cuenta y pide uno nuevo a ${portal}.`,
      change: (portal) =>
        `Alguien que ha iniciado sesión en ${portal} como usted quiere cambiar cómo demuestra usted quién es.`,
      device: (portal) => `Este dispositivo se está configurando para aprobar en ${portal}.`,
    },
    from: 'Desde',
    at: 'A las',
    unknownPlace: 'un dispositivo desconocido',
    label: 'El número de la otra pantalla',
    hint: 'Dos cifras. Solo lo muestra la página que usted mismo tiene abierta.',
    wrongShape: 'Escriba las dos cifras que muestra la otra pantalla',
    approve: 'Sí, soy yo',
    notMe: 'No fui yo',
    notMeText:
      'Entonces la recuperación de su cuenta se bloquea durante 24 horas, se cierran todas las sesiones de este portal y se avisa a su equipo de seguridad.',
    warning: 'Nunca escriba un número que alguien le diga por teléfono o en un mensaje, diga quien diga ser.',
    approved: {
      title: 'Gracias',
      text: 'Vuelva a la otra pantalla: continúa sola. Puede cerrar esta página.',
    },
    deviceDone: {
      title: 'Este dispositivo ya puede aprobar',
      text: 'A partir de ahora puede preguntarle si de verdad es usted. Ha recibido un correo sobre ello.',
    },
    refused: {
      title: 'Gracias. Su cuenta está protegida.',
      text: 'La recuperación está bloqueada durante 24 horas, se han cerrado todas las sesiones de este portal y su equipo de seguridad lo sabe. Puede que alguien conozca su contraseña: cámbiela pronto, en un dispositivo de confianza.',
    },
    wrong: {
      title: 'Era otro número',
      text: 'Por su seguridad cada solicitud admite un solo intento. No se ha dejado entrar a nadie. Pregunte otra vez en la otra pantalla.',
    },
    over: {
      title: 'Ha llegado demasiado tarde',
      text: 'La solicitud ha terminado o ya se respondió. Pregunte otra vez en la otra pantalla.',
    },
  },
};
