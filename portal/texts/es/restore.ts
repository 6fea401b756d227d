import type { RestoreTexts } from '../../screens/restore/restore-texts.ts';

export const restore: RestoreTexts = {
  overline: 'Volver a entrar',
  lost: {
    title: '¿Qué ya no puede usar?',
    lead: 'Marque todo lo que ha perdido. Después demuestra quién es con lo que le queda, y decide una persona de Informática.',
    items: {
      password: {
        title: 'Mi contraseña',
        text: 'Olvidada. Cuando Informática haya dado su acuerdo, elige una nueva.',
      },
      mail: {
        title: 'Mi buzón',
        text: 'No puede leer el correo de la dirección registrada. Nos da una nueva.',
      },
      token: {
        title: 'Mi aplicación o dispositivo de autenticación',
        text: 'El teléfono o dispositivo que genera sus códigos está perdido, roto o es nuevo. El antiguo se desactiva.',
      },
    },
    empty: 'Marque al menos una línea',
    who: 'Una persona mira cada solicitud, así que tarda más de unos minutos.',
    onlyPassword: {
      title: '¿Solo la contraseña?',
      text: 'Entonces hay una forma más rápida. Usted mismo elige una nueva, en unos minutos, y nadie tiene que dar su acuerdo.',
    },
    onlyMail: {
      title: '¿Aún puede iniciar sesión?',
      text: 'Entonces hay una forma más rápida. Usted mismo cambia la dirección, y nadie tiene que dar su acuerdo.',
      link: 'Iniciar sesión y cambiar mi dirección',
    },
  },
  things: { password: 'Contraseña', mail: 'Buzón', token: 'Autenticador' },
  proof: {
    chooseTitle: '¿Qué le queda?',
    text: 'Demuestre que es usted con algo que no haya perdido.',
    ways: {
      'email-code': 'Lo enviamos a la dirección registrada.',
      'sms-code': 'Lo enviamos al número registrado.',
      'chat-code': 'Lo enviamos al chat que usted ha conectado.',
      push: 'Su teléfono le pregunta si es usted.',
      'token-code': 'De la aplicación o el dispositivo que ha configurado.',
      passkey: 'Con huella, rostro, PIN o llave de seguridad.',
      'recovery-code': 'De la lista que imprimió o guardó.',
      'bootstrap-code': 'De una persona que se ocupa de las cuentas.',
      'security-questions': 'Con las respuestas que ha fijado.',
      'directory-password': 'La que usa para entrar en su ordenador.',
      'portal-password': 'La que eligió solo para este portal.',
    },
    other: 'Demostrarlo de otra forma',
    none: 'Ya no tengo nada de esto',
    noneEnd: {
      title: 'Entonces hable con una persona, por favor',
      text: 'No queda nada por lo que esta página pueda reconocerle, así que no puede transmitir una solicitud suya. Las personas de abajo sí: se aseguran en persona de que es usted. No se ha enviado ni cambiado nada.',
    },
    notEnough: {
      title: 'Era correcto, pero no basta',
      text: 'Su organización pide más de una prueba, y usted no ha configurado otra. No se ha enviado ni cambiado nada. Las personas de abajo pueden asegurarse en persona de que es usted.',
    },
  },
  password: {
    title: 'Elija una contraseña para este portal',
    lead: 'Vale aquí cuando Informática haya dado su acuerdo. No es la contraseña de su cuenta de trabajo.',
  },
  mail: {
    title: '¿Dónde podemos escribirle?',
    lead: 'Primero enviamos un código a la dirección nueva, para que un error al escribir no haga daño. También avisamos a su dirección antigua.',
    label: 'Correo electrónico nuevo',
    hint: 'Uno que pueda leer ahora, sin su contraseña del trabajo.',
    wrong: 'Escriba una dirección como nombre@example.com, sin acentos',
    send: 'Enviarme un código',
  },
  code: {
    title: 'Mire su buzón nuevo',
    sentTo: (address) => `Hemos enviado un código a ${address}.`,
    otherAddress: '¿No ha llegado nada? Comprobar la dirección',
  },
  summary: {
    title: 'Revíselo una vez más',
    lead: 'Esto es lo que verá Informática.',
    who: 'Nombre de usuario',
    lost: 'Perdido',
    shown: 'Ha demostrado',
    mail: 'Correo electrónico nuevo',
    password: 'Contraseña nueva del portal',
    passwordText: 'Elegida. Nadie puede verla, tampoco Informática.',
    change: 'Cambiar',
    then: 'Cuando lo envíe',
    thenLines: [
      'Recibe un número para guardar. Con él, Informática encuentra su solicitud.',
      'Avisamos a la dirección registrada ahora, para que nadie pueda hacerlo a sus espaldas.',
      'Nada cambia hasta que una persona de Informática haya dado su acuerdo.',
    ],
    submit: 'Enviarlo a Informática',
    unsure: {
      title: 'No sabemos si ha llegado',
      text: 'La conexión se cortó mientras enviábamos. Envíelo de nuevo: sigue siendo una sola solicitud.',
    },
  },
  expired: 'Por su seguridad solo lo mantenemos abierto 15 minutos. No se ha enviado nada, y su nombre sigue escrito.',
  unsureEnd: {
    title: 'Su solicitud probablemente ha llegado',
    text: 'La conexión se cortó justo al enviarla, así que esta página no lo sabe. Si ha llegado, la dirección registrada recibe un mensaje con su número. Pregunte a las personas de abajo antes de empezar de nuevo.',
  },
  state: {
    reference: 'Su número',
    keep: 'Anótelo o haga una foto de esta página. Informática se lo pedirá si llama.',
    submitted: (when) => `Enviada el ${when}`,
    decided: (when) => `Decidida el ${when}`,
    until: (day) => `Abierta hasta el ${day}`,
    gave: 'Correo electrónico nuevo',
    about: 'Perdido',
    states: {
      waiting: {
        title: 'Informática tiene su solicitud',
        text: 'Todavía no ha cambiado nada. Lo siguiente es que la mire una persona.',
      },
      verified: { title: 'Puede volver a entrar', text: 'Informática ha aceptado su solicitud.' },
      refused: {
        title: 'Informática no ha aceptado su solicitud',
        text: 'No se ha cambiado nada. No podían estar seguros de que era usted, y eso ocurre. Hable con ellos: pueden decirle por qué y ayudarle en persona.',
      },
      cancelled: {
        title: 'Su solicitud está cerrada',
        text: 'Se retiró, o alguien inició sesión en esta cuenta de otra forma: entonces se cierra sola, por seguridad. No se ha cambiado nada. Si no fue usted, avise a su servicio de asistencia.',
      },
      expired: {
        title: 'Su solicitud ha caducado',
        text: 'Nadie decidió a tiempo, así que se cerró. No se ha cambiado nada. Hable con su servicio de asistencia antes de enviar otra.',
      },
    },
    next: 'Qué pasa ahora',
    waitingLines: [
      {
        title: 'Informática se asegura de que es usted',
        text: 'Puede que le llamen o le pidan que pase. Nunca piden una contraseña ni un código.',
      },
      {
        title: 'Le avisamos',
        text: 'Por correo electrónico, en cuanto esté decidido. Depende de sus horarios: a menudo el mismo día laborable.',
      },
      {
        title: 'Puede mirar aquí',
        text: 'Abra de nuevo este portal en este navegador, en un plazo de 30 días: su primera página le trae aquí.',
      },
    ],
    verifiedLines: {
      password: {
        title: 'Contraseña',
        text: 'Elija una nueva con «He olvidado mi contraseña», o con lo que Informática le haya dado.',
      },
      mail: {
        title: 'Correo electrónico',
        text: 'A partir de ahora escribimos a su dirección nueva, y los códigos van allí.',
      },
      token: {
        title: 'Aplicación o dispositivo',
        text: 'El antiguo está desactivado y ya no se pide. Inicie sesión y configure pronto uno nuevo.',
      },
    },
    portalPassword: { title: 'Contraseña del portal', text: 'La que eligió ya vale.' },
    withdraw: 'Retirar la solicitud',
    withdrawTitle: '¿Retirar su solicitud?',
    withdrawText: 'Informática ya no la mirará, y no se cambia nada. Puede enviar una nueva en cualquier momento.',
    withdrawn: { title: 'Su solicitud se ha retirado', text: 'No se ha cambiado nada.' },
    keepIt: 'No, mantenerla',
    none: {
      title: 'No hay ninguna solicitud en este navegador',
      text: 'Una solicitud solo se puede ver donde se envió, y durante 30 días. Si tiene un número, su servicio de asistencia puede decirle más.',
    },
    again: 'Mirar de nuevo',
  },
  line: {
    waiting: (reference) => `Informática tiene su solicitud ${reference}`,
    decided: (reference) => `Hay respuesta a su solicitud ${reference}`,
    look: 'Verla',
  },
  notice: {
    title: 'Alguien ha pedido entrar en esta cuenta',
    text: (when, reference, things) =>
      `El ${when} alguien pidió a Informática recuperar el acceso (número ${reference}). Dijo haber perdido esto: ${things}. Todavía no ha cambiado nada.`,
    ask: 'Si fue usted, no hay nada que hacer. Si no lo fue, ciérrela ahora.',
    cancel: 'No fui yo: cerrar la solicitud',
    cancelledTitle: 'La solicitud está cerrada',
    cancelledText: 'No se ha cambiado nada. Diga a su servicio de asistencia que no fue usted.',
  },
};
