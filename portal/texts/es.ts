import type { Texts } from './en.ts';

const actions: Texts['actions'] = {
  'password.reset': {
    title: 'He olvidado mi contraseña',
    text: 'Demuestre quién es con un código y elija una nueva.',
  },
  'account.unlock': { title: 'Mi cuenta está bloqueada', text: 'Desbloquéela y conserve la contraseña que tiene.' },
  'access.restore': {
    title: 'He perdido el acceso',
    text: 'Buzón, teléfono o contraseña perdidos: pida a Informática que le vuelva a dar acceso.',
  },
  'password.change': { title: 'Cambiar mi contraseña', text: 'Conoce la actual, o ha caducado.' },
  'token.manage': {
    title: 'Mis tokens',
    text: 'Las aplicaciones y los dispositivos que generan sus códigos de acceso.',
  },
  'passkey.manage': {
    title: 'Mis llaves de acceso',
    text: 'Inicie sesión con huella, rostro, PIN o una llave de seguridad.',
  },
  'push.manage': {
    title: 'Aprobación con el teléfono',
    text: 'Su teléfono le pregunta y usted escribe allí un número.',
  },
  'recovery-codes.manage': {
    title: 'Mis códigos de recuperación',
    text: 'Una forma de volver a entrar sin teléfono ni buzón.',
  },
  'portal-password.manage': { title: 'Mi contraseña del portal', text: 'Una contraseña solo para este portal.' },
  'chat.manage': { title: 'Mensajes de chat', text: 'Reciba los códigos en un chat.' },
  'questions.manage': {
    title: 'Mis preguntas de seguridad',
    text: 'Elija preguntas que solo usted pueda responder.',
  },
  'activity.show': {
    title: 'Mi actividad',
    text: 'Qué ha pasado en su cuenta, y qué hacer si no fue usted.',
  },
  'environments.manage': {
    title: 'Dónde inicio sesión',
    text: 'Los dispositivos y lugares que conocemos por sus inicios de sesión.',
  },
  'profile.edit': { title: 'Mis datos', text: 'Su nombre, su correo electrónico y su número de teléfono.' },
};

const factors: Texts['factors'] = {
  'email-code': 'Un código por correo electrónico',
  'sms-code': 'Un código por SMS',
  'token-code': 'Un código de mi aplicación o dispositivo',
  passkey: 'Mi llave de acceso',
  push: 'Un mensaje en mi teléfono',
  'chat-code': 'Un código por mensaje de chat',
  'recovery-code': 'Uno de mis códigos de recuperación',
  'bootstrap-code': 'Un código de mi administrador',
  'security-questions': 'Mis preguntas de seguridad',
  'directory-password': 'Mi contraseña',
  'portal-password': 'Mi contraseña para este portal',
};

const rules: Texts['rules'] = {
  'min-length': ({ min }) => `Al menos ${min} caracteres`,
  'max-length': ({ max }) => `Como máximo ${max} caracteres`,
  classes: ({ needed }) =>
    Number(needed) >= 4
      ? 'Minúsculas, mayúsculas, cifras y otros caracteres'
      : `Al menos ${needed} de estos: minúsculas, mayúsculas, cifras, otros caracteres`,
  complexity: ({ needed }) => `Al menos ${needed} clases de caracteres: minúsculas, mayúsculas, cifras, símbolos`,
  'own-name': () => 'Ninguna parte de su nombre ni de su nombre de usuario',
  'banned-word': () => 'Ninguna palabra que su organización haya excluido',
  repeats: ({ most }) => `Ningún carácter ${most} veces seguidas, nada repetido (holahola)`,
  sequences: ({ most }) => `Nunca ${most} en su orden (abcd, 4321)`,
  keyboard: ({ most }) => `Nunca ${most} teclas vecinas (qwert)`,
  common: () => 'Ninguna de las contraseñas más comunes',
  strength: () => 'Difícil de adivinar',
  breached: () => 'Ninguna robada: los atacantes ya conocen esta',
};

const outcomes: Texts['outcomes'] = {
  done: { title: 'Hecho', text: 'El directorio lo ha confirmado.' },
  'credentials-refused': {
    title: 'El nombre de usuario o la contraseña no son correctos',
    text: 'Compruebe ambos. En la contraseña cuentan las mayúsculas. Si la ha olvidado, puede elegir una nueva. Tras muchos intentos fallidos la cuenta se bloquea; puede desbloquearla.',
  },
  'password-must-change': {
    title: 'Primero necesita una contraseña nueva',
    text: 'Su contraseña es correcta, pero su organización quiere que elija una nueva ahora.',
  },
  'password-expired': {
    title: 'Su contraseña ha caducado',
    text: 'Era correcta, pero es demasiado antigua. Elija una nueva ahora.',
  },
  'account-locked': {
    title: 'Su cuenta está bloqueada',
    text: 'Hubo demasiadas contraseñas incorrectas. Desbloquee la cuenta o espere a que se abra sola.',
  },
  'account-disabled': {
    title: 'Su cuenta está desactivada',
    text: 'Solo su servicio de asistencia puede volver a activarla. Su contraseña no se ha cambiado.',
  },
  'account-expired': {
    title: 'Su cuenta ha llegado a su fecha de fin',
    text: 'Solo su servicio de asistencia puede prolongarla. Su contraseña no se ha cambiado.',
  },
  'logon-restricted': {
    title: 'No puede iniciar sesión a esta hora o desde aquí',
    text: 'Su contraseña es correcta, pero su cuenta está limitada a ciertas horas o equipos. Pregunte a su servicio de asistencia.',
  },
  'old-password-wrong': {
    title: 'Su contraseña actual no es correcta',
    text: 'No se ha cambiado nada. Escríbala de nuevo. Cuidado: demasiados intentos fallidos bloquean la cuenta.',
  },
  'password-too-short': {
    title: 'La contraseña nueva es demasiado corta',
    text: 'El directorio pide una más larga. No se ha cambiado nada. Añada una o dos palabras.',
  },
  'password-too-simple': {
    title: 'La contraseña nueva es demasiado sencilla',
    text: 'El directorio pide más clases de caracteres, y nada de su nombre. No se ha cambiado nada.',
  },
  'password-too-young': {
    title: 'Su contraseña se cambió hace poco',
    text: 'No se ha cambiado nada. El directorio le hace esperar antes de poder cambiarla otra vez. Si necesita una nueva ahora, pregunte a su servicio de asistencia.',
  },
  'password-in-history': {
    title: 'Ya ha usado esa contraseña antes',
    text: 'El directorio recuerda sus contraseñas anteriores. No se ha cambiado nada. Elija una realmente nueva.',
  },
  'password-breaks-rules': {
    title: 'La contraseña nueva incumple una regla',
    text: 'Las reglas de su organización no la permiten. No se ha cambiado nada. Las reglas están más abajo.',
  },
  'password-refused': {
    title: 'El directorio no ha aceptado esa contraseña',
    text: 'No ha dado ningún motivo. No se ha cambiado nada. Suele servir una contraseña más larga que nunca haya usado.',
  },
  'directory-refused': {
    title: 'El directorio no ha permitido esto',
    text: 'Solo su servicio de asistencia puede averiguar el motivo. No se ha cambiado nada. Otra contraseña no servirá; avísele, por favor.',
  },
  'must-change-void': {
    title: 'Esta cuenta conserva su contraseña de forma permanente',
    text: 'No se le puede dar una contraseña para un solo inicio de sesión. No se ha cambiado nada. Avise a su servicio de asistencia.',
  },
  'attribute-closed': {
    title: 'Esto no se puede cambiar aquí',
    text: 'Su organización no ha abierto este dato en su propia red. No se ha cambiado nada. Avise a su servicio de asistencia.',
  },
  'attribute-refused': {
    title: 'Su directorio no lo ha aceptado',
    text: 'Un dato es demasiado largo o tiene una forma que el directorio de su organización no admite. No se ha cambiado nada. Revise lo que ha escrito.',
  },
  'no-rights': {
    title: 'Latchkey aún no puede hacer esto',
    text: 'Su directorio no da a Latchkey el derecho de modificar su cuenta. No se ha cambiado nada. Avise a su servicio de asistencia.',
  },
  'protected-account': {
    title: 'Esta cuenta no se puede modificar aquí',
    text: 'Las cuentas con derechos especiales se gestionan a mano. No se ha cambiado nada. Pregunte a su servicio de asistencia.',
  },
  'outside-scope': {
    title: 'Esta cuenta no se gestiona aquí',
    text: 'Pertenece a una parte de la empresa que no usa esta página. No se ha cambiado nada. Pregunte a su servicio de asistencia.',
  },
  'account-not-found': {
    title: 'No se ha encontrado su cuenta',
    text: 'Puede que se haya movido o renombrado hace un momento. No se ha cambiado nada. Pregunte a su servicio de asistencia.',
  },
  'directory-unavailable': {
    title: 'El directorio de la empresa no ha respondido',
    text: 'No se ha cambiado nada. Vuelva a intentarlo dentro de un minuto.',
  },
  expired: {
    title: 'Ha tardado demasiado y se ha cancelado',
    text: 'No se ha cambiado nada, ni ocurrirá nada más tarde. Vuelva a intentarlo.',
  },
  'rate-capped': {
    title: 'Demasiadas solicitudes en este momento',
    text: 'La red de su empresa está limitando los cambios. No se ha cambiado nada. Vuelva a intentarlo dentro de unos minutos.',
  },
  'job-refused': {
    title: 'La red de su empresa no ha aceptado la solicitud',
    text: 'No se ha cambiado nada. Vuelva a intentarlo. Si ocurre de nuevo, avise a su servicio de asistencia.',
  },
  unknown: {
    title: 'No hemos podido averiguar si ha funcionado',
    text: 'El cambio puede haberse hecho o no. Intente primero iniciar sesión con la contraseña nueva. Si no funciona, vuelva e inténtelo otra vez.',
  },
};

const troubles: Texts['troubles'] = {
  offline: { title: 'No hay conexión', text: 'Lo que ha escrito sigue aquí. Compruebe su red e inténtelo de nuevo.' },
  'bad-request': {
    title: 'Algo de lo escrito no se puede usar',
    text: 'Compruebe si hay errores al escribir e inténtelo de nuevo.',
  },
  'session-required': {
    title: 'Se ha cerrado su sesión',
    text: 'Por su seguridad esto ocurre pasado un tiempo. Inicie sesión de nuevo.',
  },
  'flow-required': {
    title: 'Se acabó el tiempo',
    text: 'Por su seguridad solo lo mantenemos abierto 15 minutos. No se ha cambiado nada.',
  },
  'proof-refused': { title: 'No es correcto', text: 'Compruébelo e inténtelo de nuevo.' },
  'fresh-proof-required': {
    title: 'Demuestre una vez más quién es, por favor',
    text: 'Vale diez minutos, y ya han pasado.',
  },
  'request-forged': {
    title: 'Esa solicitud se ha bloqueado',
    text: 'No parecía venir de esta página. Cierre otras pestañas, recargue e inténtelo de nuevo.',
  },
  'wrong-door': {
    title: 'Use la dirección habitual, por favor',
    text: 'Abra esta página con la dirección que le dio su organización.',
  },
  'not-allowed': {
    title: 'Aquí no se ofrece',
    text: 'Su organización no lo ha activado. Pregunte a su servicio de asistencia.',
  },
  'not-found': {
    title: 'Aquí no hay nada',
    text: 'Puede que la dirección tenga un error o que el enlace ya se haya usado.',
  },
  'wrong-step': {
    title: 'Todavía no',
    text: 'Antes tiene que ocurrir otra cosa. Vuelva a intentarlo en un momento.',
  },
  'too-many-issues': {
    title: 'Hay solicitudes anteriores pendientes',
    text: 'Informática aún no ha decidido sobre ellas. No se ha enviado nada nuevo.',
  },
  'rules-broken': {
    title: 'Aún no cumple todas las reglas',
    text: 'Las reglas están en la página. No se ha cambiado nada.',
  },
  'name-taken': { title: 'Ese nombre no está libre', text: 'Elija otro, por favor.' },
  'too-large': { title: 'Es demasiado largo', text: 'Use algo más corto, por favor.' },
  'challenge-required': {
    title: 'La comprobación no ha terminado',
    text: 'Hay más actividad de lo normal, así que cada dispositivo tiene que hacer antes una pequeña tarea. No se ha enviado nada. Vuelva a intentarlo.',
  },
  'too-many-tries': {
    title: 'Demasiados intentos',
    text: 'Para proteger su cuenta, tenemos que parar aquí un rato.',
  },
  'directory-unreachable': {
    title: 'No se puede acceder al directorio de la empresa',
    text: 'No se ha cambiado nada, y su cuenta está bien. Vuelva a intentarlo dentro de unos minutos.',
  },
  internal: {
    title: 'No ha funcionado, y es culpa nuestra',
    text: 'Lo que ha escrito sigue aquí. Vuelva a intentarlo. Si sigue ocurriendo, avise a su servicio de asistencia.',
  },
  'trust-broken': {
    title: 'Nos hemos detenido antes de que su contraseña saliera de este dispositivo',
    text: 'No hemos podido asegurar que solo la red de su empresa pueda abrirla. No se ha enviado nada. Avise a su servicio de asistencia.',
  },
};

/** Everything the portal says, in Spanish. */
export const es: Texts = {
  languageName: 'Español',
  common: {
    continue: 'Continuar',
    tryAgain: 'Intentar de nuevo',
    home: 'Volver al inicio',
    cancel: 'Cancelar',
    show: 'Mostrar',
    hide: 'Ocultar',
    copy: 'Copiar',
    copied: 'Copiado',
    working: 'Un momento …',
    loading: 'Cargando …',
    errorPrefix: 'Error: ',
    skip: 'Ir a la parte principal',
    language: 'Idioma',
    problem: 'Hay un problema',
    usuallyAs: (login) => `Para ${login}`,
    tryAt: (time) => `Puede intentarlo de nuevo a partir de las ${time}.`,
    requestId: (id) => `Si pide ayuda, dé este número: ${id}`,
  },
  help: {
    title: '¿Quién puede ayudar?',
    nobody: 'Pregunte a las personas que se ocupan de su ordenador.',
    seal: 'Su contraseña se sella en este dispositivo. Solo la red de su empresa puede abrirla.',
  },
  home: {
    title: '¿En qué podemos ayudarle?',
    lead: 'Recupere usted mismo el acceso a su cuenta de trabajo.',
    none: 'Aquí aún no se ofrece nada. Pregunte a su servicio de asistencia.',
    more: 'Después de iniciar sesión',
    away: {
      title: 'Ahora mismo no se puede acceder al directorio de la empresa',
      text: 'Su cuenta está bien, pero no se pueden cambiar contraseñas hasta que vuelva a responder. Esta página sigue comprobándolo.',
    },
    back: 'El directorio de la empresa vuelve a estar accesible.',
    noPortal: {
      title: '¿Cuál es su portal?',
      text: 'No hay ningún portal en esta dirección. Compruébela o pida la correcta a su servicio de asistencia.',
    },
  },
  name: {
    title: '¿Cuál es su nombre de usuario?',
    label: 'Nombre de usuario',
    hint: 'El nombre con el que entra en su ordenador, o su correo electrónico del trabajo.',
    empty: 'Escriba su nombre de usuario',
    notAName: 'Eso no puede ser un nombre de usuario. Compruebe si hay errores al escribir',
  },
  email: {
    title: 'Mire su correo electrónico',
    sent: (digits) =>
      `Si esta cuenta tiene un correo electrónico registrado, un mensaje con un código de ${digits} cifras va de camino.`,
    sentTo: (login) => `Lo ha pedido para ${login}.`,
    sentThere: (digits, to) => `Un mensaje con un código de ${digits} cifras va de camino a ${to}.`,
    label: 'Código del mensaje',
    hint: (time) => `Vale hasta las ${time}. Deje esta página abierta.`,
    again: 'Enviar otro código',
    againIn: (time) => `Puede pedir otro código dentro de ${time}`,
    sentAgain: 'Otro código va de camino. Solo vale el más reciente.',
    send: 'Enviarme un código',
    sendText: 'Lo enviamos al correo electrónico que su empresa tiene registrado para usted.',
    nothing: '¿No ha llegado nada?',
    nothingLines: [
      'Puede tardar un minuto o dos. Mire también en la carpeta de correo no deseado.',
      'El código solo va a la dirección que su empresa tiene registrada. Si es antigua, o es justo el buzón que no puede abrir, pregunte a su servicio de asistencia.',
    ],
    otherName: (login) => `¿Es correcto «${login}»? Usar otro nombre`,
  },
  pushTitle: 'Mire su teléfono',
  sms: {
    title: 'Revise su teléfono',
    sent: (digits) =>
      `Si esta cuenta tiene un número de teléfono registrado, un SMS con un código de ${digits} cifras va de camino.`,
    sendText: 'Lo enviamos al número de teléfono que usted ha registrado.',
    nothingLines: [
      'Puede tardar un minuto o dos. ¿Está el teléfono encendido y con cobertura?',
      'El código solo va al número registrado. Si es antiguo, o nunca ha dado ninguno, elija otra forma o pregunte a su servicio de asistencia.',
    ],
  },
  code: {
    empty: 'Escriba el código',
    notDigits: 'Un código solo tiene cifras',
    length: (digits) => `El código tiene ${digits} cifras`,
    incomplete: 'El código no está completo. Compruebe cada cifra',
    refused: 'Ese código no es correcto',
    refusedText: 'Use el código más reciente y compruebe cada cifra. Los códigos dejan de valer pasado un tiempo.',
    otherWay: 'Demostrarlo de otra forma:',
  },
  app: {
    title: 'Abra su aplicación de autenticación',
    text: 'Escriba el código que muestra para su cuenta de trabajo. Un dispositivo con botón sirve igual.',
    label: 'Su código',
    hint: 'Normalmente 6 cifras. Siempre el más reciente.',
    withPin: {
      before: 'Normalmente 6 cifras. Si ha fijado un PIN, escríbalo justo antes del código.',
      after: 'Normalmente 6 cifras. Si ha fijado un PIN, escríbalo justo después del código.',
    },
    drifted: 'Mis códigos nunca se aceptan',
    lost: 'Ya no tengo la aplicación o el dispositivo',
    lostText: 'Entonces una persona tiene que asegurarse de que es usted. Su servicio de asistencia puede hacerlo.',
  },
  steps: { of: (step, total) => `Paso ${step} de ${total}` },
  password: {
    title: 'Elija una contraseña nueva',
    label: 'Contraseña nueva',
    current: 'Contraseña actual',
    rules: 'Su contraseña nueva necesita',
    met: 'cumplido',
    unmet: 'todavía no',
    suggest: 'Sugerirme una',
    suggestion: 'Nuestra sugerencia',
    use: 'Usar esta',
    another: 'Otra',
    other: 'Elegir otra contraseña',
    used: 'La sugerencia está escrita y visible, para que pueda anotarla.',
    empty: 'Escriba una contraseña nueva',
    currentEmpty: 'Escriba su contraseña actual',
    brokenRules: 'La contraseña aún no cumple todas las reglas',
    submit: 'Cambiar mi contraseña',
    phrase: 'Tres o cuatro palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.',
  },
  waiting: {
    reset: 'Cambiando su contraseña',
    unlock: 'Desbloqueando su cuenta',
    verify: 'Comprobando su contraseña',
    sealed: 'Sellada en este dispositivo',
    sent: 'Entregada a la red de su empresa',
    carriedOut: 'El directorio está haciendo el cambio',
    soon: 'Suele tardar unos segundos.',
    longer: 'Seguimos en ello. No tiene que hacer nada.',
    long: 'Está tardando más de lo normal. Seguimos esperando y le diremos el resultado verdadero.',
    again: 'Todavía no hay respuesta, así que volvemos a preguntar. No tiene que hacer nada.',
    unsure: {
      title: 'Aún no sabemos si ha funcionado',
      text: 'Vuelva a intentarlo. Así se pide otra vez el mismo cambio; no puede ocurrir dos veces.',
    },
  },
  done: {
    reset: 'Su contraseña se ha cambiado',
    resetLead: 'El directorio lo ha confirmado. Use la contraseña nueva a partir de ahora.',
    next: 'Qué hacer ahora',
    nextLines: [
      {
        title: 'Teléfono y tableta',
        text: 'Escriba la contraseña nueva donde la usen el correo, el calendario y la Wi-Fi. Un dispositivo que siga probando la antigua puede bloquear su cuenta.',
      },
      { title: 'Outlook y Teams', text: 'Inicie sesión de nuevo cuando lo pidan.' },
      {
        title: 'Portátil fuera de la oficina',
        text: 'Windows puede pedir la contraseña antigua hasta que llegue a la red de la empresa. Entre con la antigua, conecte la VPN, bloquee la pantalla y desbloquéela con la nueva.',
      },
    ],
    notice: 'También se lo decimos por correo electrónico, para que lo note si alguna vez no fue usted.',
    elsewhere:
      'Aún no lo saben todas las sedes: si en alguna no funciona, vuelva a intentarlo allí dentro de unos minutos.',
    unlock: 'Su cuenta está desbloqueada',
    unlockLead: 'Su contraseña sigue siendo la misma. Puede volver a iniciar sesión.',
    unlockNext: 'Si se bloquea otra vez',
    unlockLines: [
      {
        title: 'Busque una contraseña antigua',
        text: 'A menudo un teléfono, una tableta o una unidad de red sigue probando una. Actualícela allí.',
      },
      { title: '¿No está seguro de su contraseña?', text: 'Elija una nueva en lugar de seguir probando.' },
    ],
  },
  expired: {
    title: 'Empecemos de nuevo',
    text: 'Por su seguridad solo lo mantenemos abierto 15 minutos. No se ha cambiado nada, y su nombre sigue escrito.',
    unlockText:
      'Por su seguridad solo lo mantenemos abierto 15 minutos. Intente primero iniciar sesión: puede que su cuenta ya esté abierta.',
    button: 'Empezar de nuevo',
  },
  obstacle: {
    lead: 'Ahora sabemos que es usted. Pero no podemos hacer esto aquí.',
    factorsMissingNext: 'La próxima vez que inicie sesión, este portal le mostrará qué falta.',
    factorsMissing: {
      title: 'Necesitamos una prueba más, y todavía no hay ninguna',
      text: 'Eso era correcto. Pero su organización pide más de una forma de demostrar que es usted, y no ha configurado otra. No se ha cambiado nada. Su servicio de asistencia puede ayudarle en persona.',
    },
  },
  away: {
    title: 'Ahora no se puede acceder al directorio de la empresa',
    text: 'No pedimos una contraseña mientras no pueda usarse. Su prueba sigue valiendo un tiempo; esta página sigue comprobando y continúa sola.',
    signIn: 'Para iniciar sesión hace falta el directorio de la empresa. Esta página sigue comprobándolo.',
  },
  signIn: {
    title: 'Iniciar sesión',
    leads: {
      'directory-password': 'Con el nombre y la contraseña de su cuenta de trabajo.',
      'portal-password': 'Con su nombre y la contraseña que eligió para este portal.',
      'email-code': 'Enviamos un código al correo electrónico que está registrado para usted.',
      'security-questions':
        'Con un código de su aplicación de autenticación y las respuestas a sus preguntas de seguridad.',
      passkey: 'Con huella, rostro, PIN o llave de seguridad. No hace falta escribir ningún nombre.',
    },
    otherWay: 'Iniciar sesión de otra forma:',
    ways: {
      'directory-password': 'Con la contraseña de mi cuenta de trabajo',
      'portal-password': 'Con mi contraseña del portal',
      'email-code': 'Con un código por correo electrónico',
      'security-questions': 'Con mi aplicación y mis preguntas de seguridad',
      passkey: 'Con una llave de acceso',
    },
    notNow: {
      title: 'Ahora no puede entrar de esta forma',
      text: 'Puede que su cuenta esté desactivada, o que se haya avisado de un cambio en ella. Inicie sesión con la contraseña de su cuenta de trabajo o pregunte a su servicio de asistencia.',
    },
    proofTitle: 'Escriba su contraseña del trabajo',
    proofHint: 'La que usa para entrar en su ordenador.',
    password: 'Contraseña',
    passwordEmpty: 'Escriba su contraseña',
    submit: 'Iniciar sesión',
    forgot: 'He olvidado mi contraseña',
    unlock: 'Desbloquear mi cuenta',
    again: 'Inicie sesión de nuevo, por favor.',
  },
  account: {
    title: (name) => `Hola, ${name}`,
    signedInAs: (login) => `Sesión iniciada como ${login}`,
    signOut: 'Cerrar sesión',
    signedOut: 'Ha cerrado la sesión.',
    mustChange: {
      expired: 'Su contraseña ha caducado. Elija una nueva para continuar.',
      'must-change': 'Su organización quiere que elija ahora una contraseña nueva.',
    },
    back: 'Volver a mi cuenta',
  },
  fresh: {
    title: 'Primero, demuestre que es usted',
    text: 'Lo que va a cambiar decide cómo entra usted. Por eso la contraseña sola no basta.',
    noneTitle: 'No podemos asegurarnos de que es usted',
    noneText:
      'Para esto necesitamos algo más que su contraseña, por ejemplo un correo electrónico registrado. Aún no hay nada. Su servicio de asistencia puede configurarlo con usted.',
  },
  passkey: {
    title: 'Use su llave de acceso',
    text: 'Con huella, rostro, PIN o llave de seguridad. Su dispositivo se la pide.',
    use: 'Usar llave de acceso',
    again: 'Intentar de nuevo',
    waiting: 'Siga lo que muestra su dispositivo, por favor.',
    lost: 'No tengo aquí mi llave de acceso',
    lostText:
      'Puede estar en otro dispositivo o en una llave de seguridad. Si ya no tiene ninguna, una persona puede ayudarle.',
    signIn: 'Iniciar sesión con una llave de acceso',
    refused: {
      title: 'Esa llave de acceso no se ha aceptado',
      text: 'Quizá pertenece a otra cuenta, o se quitó aquí. Pruebe otra o elija otra forma.',
    },
    notHere: {
      title: 'Ahora no puede entrar con esta llave de acceso',
      text: 'Puede que su cuenta esté desactivada, o que se haya avisado de un cambio en ella. Inicie sesión con su contraseña o pregunte a su servicio de asistencia.',
    },
    cancelled: {
      title: 'No ha salido bien',
      text: 'Se ha cancelado, ha tardado demasiado o en este dispositivo no hay llave de acceso para este sitio. Inténtelo de nuevo o elija otra forma.',
    },
    unsupported: {
      title: 'Este navegador no admite llaves de acceso',
      text: 'Use un navegador más reciente u otro dispositivo, o elija otra forma.',
    },
    wrongSite: {
      title: 'Las llaves de acceso no funcionan en esta dirección',
      text: 'Abra el portal con su dirección habitual e inténtelo de nuevo. Si también ocurre allí, avise a su servicio de asistencia.',
    },
    already: {
      title: 'Ya hay una llave de acceso en este dispositivo',
      text: 'Puede usar esa. Para añadir otra, elija otro dispositivo o una llave de seguridad.',
    },
    failed: {
      title: 'Su dispositivo no ha podido hacerlo',
      text: 'Inténtelo de nuevo en un momento. Si continúa, reinicie el navegador o use otro dispositivo.',
    },
  },
  portalPassword: {
    title: 'Mi contraseña del portal',
    createTitle: 'Elija una contraseña para este portal',
    changeTitle: 'Cambiar su contraseña del portal',
    lead: 'Abre este portal y nada más. No use la contraseña de su cuenta de trabajo ni ninguna otra que ya tenga.',
    submit: 'Guardar la contraseña del portal',
    doneTitle: 'Su contraseña del portal está fijada',
    doneText:
      'La contraseña de su cuenta de trabajo sigue siendo la misma. En cualquier otro lugar donde tenía sesión en este portal, se ha cerrado.',
    proofTitle: 'Escriba su contraseña del portal',
    proofText: 'La contraseña que eligió para este portal, no la de su cuenta de trabajo.',
    label: 'Contraseña del portal',
    empty: 'Escriba su contraseña del portal',
    refused: 'Esa contraseña no es correcta',
    refusedText: 'Compruébela e inténtelo de nuevo. Cuentan las mayúsculas.',
  },
  bootstrapCode: {
    proofTitle: 'Escriba el código de Informática',
    proofText: 'El código que le dio su servicio de asistencia o su administrador. Vale una vez, y no mucho tiempo.',
    label: 'Código de Informática',
    hint: '8 letras y cifras. Los guiones y las mayúsculas no importan.',
    empty: 'Escriba el código',
    slip: 'Hay un error al escribir este código. No ha contado como intento',
    refused: 'Ese código no es correcto',
    refusedText: 'Puede que ya se haya usado o sea demasiado antiguo. Pida uno nuevo a su servicio de asistencia.',
  },
  questions: {
    title: 'Mis preguntas de seguridad',
    lead: 'Solo se hacen junto con otra cosa. Elija respuestas que nadie pueda averiguar y que usted aún daría dentro de dos años.',
    answered: 'Ha respondido a estas:',
    replaces: 'Lo que escriba ahora las sustituye.',
    number: (number, all) => `Pregunta ${number} de ${all}`,
    question: 'Pregunta',
    own: 'Escribir mi propia pregunta',
    ownLabel: 'Mi propia pregunta',
    ownHint: 'Al menos 10 caracteres. La verá cuando se haga, así que la respuesta no debe estar en ella.',
    answer: 'Respuesta',
    submit: 'Guardar preguntas y respuestas',
    remove: 'Quitar mis preguntas',
    twice: (number) => `Pregunta ${number}: elija una que no haya elegido más arriba`,
    poor: (number) => `Pregunta ${number}: escriba una pregunta de al menos 10 caracteres que aún no esté`,
    problems: {
      'too-short': (number) => `Respuesta ${number}: escriba al menos 3 letras o cifras`,
      'same-as-another': (number) => `Respuesta ${number}: ya se ha dado a otra pregunta`,
      'in-the-question': (number) => `Respuesta ${number}: no debe estar en la pregunta`,
    },
    done: { set: 'Sus respuestas están guardadas', removed: 'Sus preguntas se han quitado' },
    doneText: {
      set: 'Nadie puede leerlas, tampoco su servicio de asistencia. Las mayúsculas, los espacios y la puntuación no importarán.',
      removed: 'Ya no se harán.',
    },
    proofTitle: 'Responda a sus preguntas de seguridad',
    proofText: 'Se comprueban todas juntas. Las mayúsculas, los espacios y la puntuación no importan.',
    empty: 'Escriba una respuesta',
    refused: 'No es correcto',
    refusedText: 'Al menos una respuesta es distinta de la que dio entonces. Por su seguridad no decimos cuál.',
  },
  recoveryCodes: {
    proofTitle: 'Tome uno de sus códigos de recuperación',
    proofText: 'Los códigos que imprimió o guardó. Cada uno vale una vez, así que táchelo después.',
    label: 'Código de recuperación',
    hint: '16 letras y cifras. Los guiones y las mayúsculas no importan.',
    empty: 'Escriba un código de recuperación',
    slip: 'Hay un error al escribir este código. No ha contado como intento',
    refused: 'Ese código no es correcto',
    refusedText:
      'Puede que ya se haya usado o que códigos más recientes lo hayan sustituido. Tome otro de su lista más reciente.',
  },
  notMe: {
    title: '¿No fue usted?',
    text: 'Si no fue usted quien hizo lo que cuenta el mensaje, dígalo ahora. Entonces bloqueamos la recuperación de la contraseña de su cuenta durante 24 horas, cerramos en este portal la sesión de todos los que hayan entrado como usted y avisamos a su equipo de seguridad.',
    button: 'No fui yo',
    done: 'Gracias. La recuperación está bloqueada.',
    doneText:
      'Nadie puede recuperar su cuenta durante las próximas 24 horas, se ha cerrado la sesión de todos los que habían entrado aquí como usted, y su equipo de seguridad está avisado. Llame ahora a su servicio de asistencia: puede que otra persona conozca su contraseña.',
    wasMe: '¿Al final fue usted? Entonces cierre esta página sin más.',
    usedTitle: 'Este enlace ya no vale',
    usedText:
      'Vale una vez, durante siete días. Si se ha usado, su aviso ha llegado. ¿Sigue preocupado? Llame ahora a su servicio de asistencia.',
    noToken: 'Abra de nuevo el enlace del mensaje. Parece que está incompleto.',
  },
  actions,
  factors,
  rules,
  outcomes,
  troubles,
};
