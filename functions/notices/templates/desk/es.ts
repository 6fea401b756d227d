import type { DeskTexts } from '../notice-texts.ts';

/** Below what others did for the reader. */
const by =
  'Lo hizo el servicio de asistencia o el departamento de informática de su organización. ¿Usted lo pidió, o se lo dijeron? Entonces todo está bien.';

/** What notices say in Spanish that others cause: the help desk, who looks after the enrolment, and the clock. */
export const desk: DeskTexts = {
  templates: {
    invitation: {
      subject: '{portal}: unos minutos ahora y después se las arreglará por su cuenta',
      body: [
        'Con {portal} puede poner una contraseña nueva o desbloquear su cuenta en cualquier momento. Para eso la página debe reconocerle si olvidó la contraseña: con una aplicación, una llave o códigos.',
        'Inicie sesión una vez como {login}, con la contraseña que usa en el trabajo, y configure lo que la página propone. Tarda unos tres minutos.',
        'Nadie le pedirá nunca un código ni una contraseña por teléfono.',
      ],
    },
    'invitation-reminder': {
      subject: '{portal}: falta configurarlo',
      body: [
        'Ya le escribimos sobre {portal}. Para {login} aún no hay nada configurado: si olvida la contraseña, tendrá que llamar para pedir ayuda.',
        'Bastan tres minutos.',
        'Necesita su usuario y contraseña habituales.',
      ],
    },
    'reset-started': {
      subject: 'Elija su contraseña nueva',
      body: [
        'El servicio de asistencia o el departamento de informática de su organización le envía esto para que usted ponga una contraseña nueva para {login}. Nadie más la conoce y todavía no ha cambiado nada.',
        'La página le pide demostrar quién es con lo que tiene configurado; quizá la asistencia también le dio un código.',
        '¿No habló con la asistencia? Entonces no haga nada: sin usted no ocurre nada.',
        'La página es la de {portal}.',
      ],
    },
    'helped-mail-set': {
      subject: 'Se cambió su dirección de correo',
      body: [
        'El {at} se registró otra dirección de correo para {login}. Los códigos y mensajes llegan allí a partir de ahora.',
        by,
      ],
    },
    'helped-phone-set': {
      subject: 'Se cambió su número de teléfono',
      body: ['El {at} se cambió el número de teléfono registrado para {login}.', by],
    },
    'helped-names-set': {
      subject: 'Se cambió su nombre',
      body: ['El {at} se cambió el nombre que se muestra para {login}.', by],
    },
    'helped-deactivated': {
      subject: 'Su acceso fue desactivado',
      body: ['El {at} se desactivó el acceso de {login} a {portal}. Su cuenta de trabajo no se ve afectada.', by],
    },
    'helped-activated': {
      subject: 'Su acceso fue activado de nuevo',
      body: ['El {at} se activó de nuevo el acceso de {login} a {portal}.', by],
    },
    'helped-sessions-ended': {
      subject: 'Se cerraron todas sus sesiones',
      body: ['El {at} se cerraron todas las sesiones de {login} en {portal}. Puede volver a iniciar sesión.', by],
    },
    'helped-environments-forgotten': {
      subject: 'Se olvidaron los dispositivos conocidos',
      body: [
        'El {at} se olvidaron los dispositivos desde los que {login} suele iniciar sesión. El próximo inicio puede pedir más.',
        by,
      ],
    },
    'helped-freeze-lifted': {
      subject: 'Su cuenta puede recuperarse de nuevo',
      body: [
        'Tras el aviso de que algo no fue usted, la recuperación estaba detenida. El {at} eso terminó para {login}.',
        by,
      ],
    },
    'helped-one-time-set': {
      subject: 'Se ha establecido una contraseña de un solo uso para usted',
      body: [
        'El {at}, {by} estableció en {portal} una contraseña para {login}. Sirve para un solo inicio de sesión: en él usted elige la suya, que nadie más conoce.',
        'Hasta entonces, quien conozca esa contraseña puede iniciar sesión como usted. Hágalo pronto, por favor.',
        '¿Estuvo en el servicio de asistencia, o llamó? Entonces todo está bien. Si no lo pidió, dígalo de inmediato.',
      ],
    },
    'helped-tries-opened': {
      subject: 'Puede volver a intentarlo',
      body: [
        'Hubo demasiados códigos o contraseñas incorrectos para {login}. El {at} se permitió intentarlo de nuevo.',
        by,
      ],
    },
    'helped-passkey-taken': {
      subject: 'Se eliminó una llave de acceso',
      body: ['El {at} se eliminó una llave de acceso de {login}. Ya no permite iniciar sesión.', by],
    },
    'helped-phone-taken': {
      subject: 'Se eliminó un teléfono',
      body: ['El {at} se eliminó un teléfono que aprobaba los inicios de sesión de {login}. Ya no se le pregunta.', by],
    },
    'helped-token-assigned': {
      subject: 'Se le asignó un token',
      body: [
        'El {at} se asignó a {login} un dispositivo que genera códigos. A partir de ahora el portal pide sus códigos.',
        by,
      ],
    },
    'helped-token-off': {
      subject: 'Se desactivó un token',
      body: ['El {at} se desactivó un token de {login}. Sigue siendo suyo, y ya no se piden sus códigos.', by],
    },
    'helped-token-on': {
      subject: 'Se activó de nuevo un token',
      body: ['El {at} se activó de nuevo un token de {login}. A partir de ahora se piden sus códigos.', by],
    },
    'helped-token-taken': {
      subject: 'Se eliminó un token',
      body: ['El {at} se eliminó un token de {login}. Sus códigos ya no valen.', by],
    },
    'password-expires': {
      subject: 'Su contraseña caduca {when}',
      body: [
        'Su contraseña del trabajo caduca {when}: el {day}. Hasta entonces no cambia nada.',
        'Para elegir una nueva, inicie sesión en {portal} con su contraseña actual. Tarda unos dos minutos.',
        'La dirección de {portal} es {address}. Si desconfía de este mensaje, escríbala usted mismo en el navegador. Nadie le pedirá nunca la contraseña por correo ni por teléfono.',
        '¿Ya la ha cambiado? Entonces no tiene que hacer nada.',
      ],
    },
    digest: {
      subject: '{portal}: lo que le espera',
      body: ['{counts}', 'El {day}, cambios hechos: {done}; no hechos: {failed}.', 'Todo ello está en la consola.'],
    },
  },
  labels: {
    invitation: 'Abrir {portal}',
    'invitation-reminder': 'Abrir {portal}',
    'reset-started': 'Elegir una contraseña nueva',
    'password-expires': 'Cambiarla ahora',
    digest: 'Abrir la consola',
  },
  counts: {
    waiting: 'Solicitudes de recuperar el acceso que esperan una decisión: {count}.',
    bridgesAway: 'Puentes ausentes: {away} de {all}. Sin ninguno, nadie puede cambiar una contraseña.',
    noBridge:
      'Ningún puente del directorio de este portal se ha presentado nunca. Sin ninguno, nadie puede cambiar una contraseña.',
    unknown: 'Cambios de los que nadie sabe cómo acabaron: {count}. El registro de auditoría los nombra.',
    expiring: 'Contraseñas que caducan en los próximos siete días: {count}.',
  },
  daily: 'Este mensaje se envía una vez al día, y solo si algo espera.',
};
