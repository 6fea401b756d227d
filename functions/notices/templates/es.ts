import { desk } from './desk/es.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** What notices say in Spanish. */
export const es: NoticeTexts = {
  ...desk,
  templates: {
    ...desk.templates,
    code: {
      subject: 'Su código para {portal}',
      body: [
        'Escriba este código en la página que tiene abierta. Vale una vez, durante {minutes} minutos.',
        'Nadie se lo pedirá nunca, ni por teléfono ni por correo.',
        '¿No ha pedido ningún código? Entonces otra persona escribió su nombre. Sin el código no ocurre nada; no tiene que hacer nada.',
      ],
    },
    'contact-code': {
      subject: '¿Es esta su dirección? Su código para {portal}',
      body: [
        'Escriba este código en la página que tiene abierta y los mensajes de {portal} llegarán aquí a partir de entonces. Vale una vez, durante {minutes} minutos.',
        '¿No sabe de qué se trata? Entonces alguien escribió mal su propia dirección. No tiene que hacer nada.',
      ],
    },
    'restore-requested': {
      subject: 'Alguien ha pedido recuperar el acceso a su cuenta',
      body: [
        'El {at} alguien pidió a {portal} recuperar el acceso a {login}, porque se había perdido algo. Referencia: {reference}. Todavía no ha cambiado nada: primero lo mira un administrador.',
        'Si fue usted, no tiene que hacer nada.',
      ],
    },
    'restore-new-address': {
      subject: 'Su solicitud a {portal}',
      body: [
        'Esta dirección se dio a {portal} como la nueva de alguien que pide recuperar el acceso. Primero lo mira un administrador; escribiremos aquí cuando esté decidido.',
        '¿No sabe de qué se trata? Entonces alguien escribió mal su propia dirección. No tiene que hacer nada.',
      ],
    },
    'restore-verified': {
      subject: 'Se ha recuperado el acceso a su cuenta',
      body: [
        'El {at} un administrador recuperó el acceso a {login} en {portal}. Referencia: {reference}. Ya no se pide lo que se declaró perdido, y lo que se dio nuevo vale a partir de ahora. Si usted lo pidió, todo está bien.',
      ],
    },
    'restore-refused': {
      subject: 'No se ha recuperado el acceso a su cuenta',
      body: [
        'El {at} un administrador decidió no recuperar el acceso a {login} en {portal} con esa solicitud. Referencia: {reference}. No se ha cambiado nada.',
      ],
    },
    'restore-cancelled': {
      subject: 'Se ha cancelado la solicitud de recuperar el acceso',
      body: [
        'La solicitud de recuperar el acceso a {login} en {portal} se canceló el {at}. Referencia: {reference}. No se ha cambiado nada. También ocurre por sí solo cuando el titular inicia sesión de otra forma.',
      ],
    },
    'issue-submitted': {
      subject: 'Recuperar el acceso: {reference} espera una decisión',
      body: [
        'El {at} alguien pidió recuperar el acceso a {login} en {portal}. Referencia: {reference}.',
        'Asegúrese de quién es, como hace siempre, antes de decidir: docs/restore-access.md explica cómo. Sin decisión, la solicitud caduca a los 14 días.',
      ],
    },
    'issue-ended': {
      subject: 'Recuperar el acceso: {reference} {ending}',
      body: ['La solicitud de recuperar el acceso a {login} en {portal} {ending}, el {at}.'],
    },
    'password-reset': {
      subject: 'Su contraseña se ha restablecido',
      body: ['La contraseña de {login} se restableció el {at}. Si fue usted, todo está bien.'],
    },
    'password-changed': {
      subject: 'Su contraseña se ha cambiado',
      body: ['La contraseña de {login} se cambió el {at}. Si fue usted, todo está bien.'],
    },
    'account-unlocked': {
      subject: 'Su cuenta se ha desbloqueado',
      body: ['La cuenta {login} se desbloqueó el {at}. Si fue usted, todo está bien.'],
    },
    'token-added': {
      subject: 'Se ha añadido un token',
      body: [
        'El {at} se añadió a {login} un token, que genera códigos para iniciar sesión. Si fue usted, todo está bien.',
      ],
    },
    'token-removed': {
      subject: 'Se ha quitado un token',
      body: [
        'El {at} se quitó de {login} un token, que generaba códigos para iniciar sesión. Si fue usted, todo está bien.',
      ],
    },
    'token-replaced': {
      subject: 'Se ha sustituido un token',
      body: [
        'El {at} se sustituyó por uno nuevo un token de {login}, que genera códigos para iniciar sesión. El antiguo ya no funciona. Si fue usted, todo está bien.',
      ],
    },
    'token-unassigned': {
      subject: 'Un token ha dejado de usarse',
      body: ['Un token de {login} dejó de usarse el {at}. Ya no se piden sus códigos. Si fue usted, todo está bien.'],
    },
    'token-synchronised': {
      subject: 'Se ha ajustado un token',
      body: ['Un token de {login} se ajustó con dos de sus códigos el {at}. Si fue usted, todo está bien.'],
    },
    'token-pin-set': {
      subject: 'Se ha fijado un PIN para un token',
      body: [
        'El {at} se fijó un PIN para un token de {login}. Ahora se escribe con cada código. Si fue usted, todo está bien.',
      ],
    },
    'token-pin-removed': {
      subject: 'Se ha quitado el PIN de un token',
      body: ['El PIN de un token de {login} se quitó el {at}. Si fue usted, todo está bien.'],
    },
    'passkey-added': {
      subject: 'Se ha añadido una llave de acceso',
      body: ['El {at} se añadió a {login} una llave de acceso o llave de seguridad. Si fue usted, todo está bien.'],
    },
    'passkey-removed': {
      subject: 'Se ha quitado una llave de acceso',
      body: ['El {at} se quitó de {login} una llave de acceso o llave de seguridad. Si fue usted, todo está bien.'],
    },
    'push-device-added': {
      subject: 'Se ha añadido un teléfono para aprobaciones',
      body: [
        'El {at} se añadió a {login} un teléfono u otro dispositivo que puede aprobar solicitudes. Si fue usted, todo está bien.',
      ],
    },
    'push-device-removed': {
      subject: 'Se ha quitado un teléfono para aprobaciones',
      body: [
        'El {at} se quitó de {login} un teléfono u otro dispositivo que podía aprobar solicitudes. Si fue usted, todo está bien.',
      ],
    },
    'recovery-codes-made': {
      subject: 'Se han creado códigos de recuperación nuevos',
      body: [
        'El {at} se crearon códigos de recuperación nuevos para {login}. Los anteriores ya no funcionan. Si fue usted, todo está bien.',
      ],
    },
    'recovery-code-used': {
      subject: 'Se ha usado un código de recuperación',
      body: ['Uno de los códigos de recuperación de {login} se usó el {at}. Si fue usted, todo está bien.', '{left}'],
    },
    'portal-password-set': {
      subject: 'Se ha fijado su contraseña del portal',
      body: [
        'La contraseña con la que {login} inicia sesión en {portal} se fijó el {at}. La contraseña de su cuenta de trabajo sigue siendo la misma. Si fue usted, todo está bien.',
      ],
    },
    'questions-set': {
      subject: 'Se han fijado sus preguntas de seguridad',
      body: ['Las preguntas de seguridad de {login} se fijaron el {at}. Si fue usted, todo está bien.'],
    },
    'bootstrap-code-issued': {
      subject: 'Informática ha emitido un código para usted',
      body: [
        'El {at} un administrador creó un código con el que el titular de {login} puede demostrar quién es, una vez. Si usted lo pidió, todo está bien.',
      ],
    },
    'bootstrap-code-used': {
      subject: 'Se ha usado el código de Informática',
      body: ['El código que un administrador creó para {login} se usó el {at}. Si fue usted, todo está bien.'],
    },
    'mail-changed': {
      subject: 'Se ha cambiado su correo electrónico',
      body: [
        'El {at} se cambió el destino de los códigos y mensajes de {portal} para {login}. Ya no llegan aquí. Si fue usted, todo está bien.',
      ],
    },
    'phone-changed': {
      subject: 'Se ha fijado su número de teléfono',
      body: ['El número de teléfono al que van los códigos de {login} se fijó el {at}. Si fue usted, todo está bien.'],
    },
    'phone-removed': {
      subject: 'Se ha quitado su número de teléfono',
      body: ['El número de teléfono de {login} se quitó el {at}. Si fue usted, todo está bien.'],
    },
    'chat-added': {
      subject: 'Se ha conectado un chat',
      body: ['El {at} se conectó un chat al que van los códigos de {login}. Si fue usted, todo está bien.'],
    },
    'chat-removed': {
      subject: 'Se ha quitado un chat',
      body: ['El {at} se quitó el chat al que iban los códigos de {login}. Si fue usted, todo está bien.'],
    },
    'names-changed': {
      subject: 'Se ha cambiado su nombre',
      body: ['El nombre que el portal muestra para {login} se cambió el {at}. Si fue usted, todo está bien.'],
    },
    'details-changed': {
      subject: 'Se han cambiado sus datos',
      body: [
        'Datos de {login} en el directorio de su organización se cambiaron en {portal} el {at}. Si fue usted, todo está bien.',
      ],
    },
    'login-chosen': {
      subject: 'Ha elegido un nombre para iniciar sesión',
      body: [
        'Desde el {at} puede iniciar sesión en {portal} como {login}. El nombre de usuario de su organización vale como antes. Si fue usted, todo está bien.',
      ],
    },
    'login-removed': {
      subject: 'Se ha quitado un nombre para iniciar sesión',
      body: [
        'El nombre {login} para iniciar sesión en {portal} se quitó el {at}. El nombre de usuario de su organización vale como antes. Si fue usted, todo está bien.',
      ],
    },
    'login-lost': {
      subject: 'Inicie sesión con su nombre de usuario habitual',
      body: [
        'Su organización ha dado a otra persona el nombre de usuario {login}, que usted había elegido para iniciar sesión en {portal}. Use el nombre de usuario de su organización o elija otro en «Mis datos». No ha cambiado nada más.',
      ],
    },
    'new-sign-in': {
      subject: 'Nuevo inicio de sesión desde {device}',
      body: [
        'Alguien inició sesión en {portal} como {login} el {at}, desde un dispositivo o lugar que aún no conocíamos: {device}. Si fue usted, todo está bien.',
      ],
    },
    'not-me': {
      subject: 'Alguien avisa: no fui yo',
      body: [
        'El titular de {login} avisó el {at} de que un cambio en su cuenta no fue suyo.',
        'La recuperación de esta cuenta por el portal está detenida durante 24 horas. Hable con esa persona, a un número que usted conozca, y revise la cuenta.',
      ],
    },
    'text-code': {
      body: [
        '{code} es su clave para {portal}. Sirve una sola vez, durante {minutes} minutos. Nadie le va a pedir esta clave.',
      ],
    },
    'text-number-gone': {
      body: ['{portal}: las claves ya no llegan a este número. ¿No ha sido usted? Llame a su servicio de asistencia.'],
    },
    'chat-code': {
      body: [
        '{code} es su código para {portal}.\nEscríbalo en la página que tiene abierta. Vale una vez, durante {minutes} minutos. Nadie se lo pedirá nunca.',
      ],
    },
    'chat-gone': {
      body: ['{portal}: los códigos ya no llegan a este chat. ¿No ha sido usted? Llame a su servicio de asistencia.'],
    },
    'chat-link-over': {
      body: [
        'Ese enlace ya se usó o ha caducado. Cree uno nuevo en la página «Mensajes de chat» de su portal y ábralo en diez minutos.',
      ],
    },
  },
  notMe: 'No fui yo',
  ifNotMe:
    'Si no fue usted, dígalo aquí: la recuperación de su cuenta se detiene entonces durante 24 horas, se cierran todas las sesiones del portal y se avisa a su equipo de seguridad.',
  support: '¿Quién puede ayudar?',
  footer: 'Este mensaje se ha enviado automáticamente; nadie lee las respuestas.',
  endings: { verified: 'se aceptó', refused: 'se rechazó', cancelled: 'se canceló' },
  left: (count) =>
    count === 0
      ? 'Era el último. Cree otros nuevos en cuanto pueda: inicie sesión en el portal y elija «Mis códigos de recuperación».'
      : count === 1
        ? 'Queda un código.'
        : `Quedan ${count} códigos.`,
};
