import type { EnrolmentTexts } from '../../screens/account/enrolment-texts.ts';

export const enrolment: EnrolmentTexts = {
  groups: { password: 'Contraseñas', proofs: 'Cómo demuestra que es usted', person: 'Sobre usted' },
  states: {
    none: 'Ninguno todavía.',
    tokens: (count) => (count === 1 ? 'Tiene uno.' : `Tiene ${count}.`),
    passkeys: (count) => (count === 1 ? 'Tiene una.' : `Tiene ${count}.`),
    phones: (count) => (count === 1 ? 'Un dispositivo puede aprobar.' : `${count} dispositivos pueden aprobar.`),
    codesLeft: (left, issued) => `Quedan ${left} de ${issued}.`,
    codesUsed: 'Están todos usados. Cree otros nuevos.',
    isSet: 'Está fijada.',
    isNotSet: 'Aún no está fijada.',
    questions: (count) => (count === 1 ? 'Ha respondido a una.' : `Ha respondido a ${count}.`),
  },
  home: {
    title: 'Si olvido mi contraseña',
    works: 'Puede volver a entrar por su cuenta.',
    worksWithoutSpare: 'Puede volver a entrar por su cuenta. Sería prudente tener una forma de reserva.',
    missingTitle: 'Si olvidara su contraseña, aún no podría volver a entrar por su cuenta',
    missing: (count) =>
      count === 1
        ? 'Falta una forma más de demostrar que es usted. Tarda dos minutos.'
        : `Faltan ${count} formas más de demostrar que es usted. Cada una tarda dos minutos.`,
    impossible:
      'Aquí no hay nada que pueda configurar por su cuenta. Su servicio de asistencia puede ayudarle con ello.',
    setUp: 'Configurarlo',
  },
  has: {
    'email-code': 'Su correo electrónico',
    'sms-code': 'Su número de teléfono',
    'token-code': 'Su aplicación o dispositivo que muestra códigos',
    passkey: 'Su llave de acceso',
    push: 'La aplicación del portal en su teléfono',
    'chat-code': 'Su cuenta de chat',
    'recovery-code': 'Sus códigos de recuperación',
    'bootstrap-code': 'El código de su administrador',
    'security-questions': 'Sus preguntas de seguridad',
    'directory-password': 'Su contraseña',
    'portal-password': 'Su contraseña del portal',
  },
  offers: {
    passkey: {
      title: 'Una llave de acceso',
      text: 'Su huella, rostro o PIN en este dispositivo, o una llave de seguridad.',
    },
    push: {
      title: 'Aprobación con el teléfono',
      text: 'Su teléfono le pregunta y usted escribe allí un número. Necesita su teléfono.',
    },
    'token-code': {
      title: 'Una aplicación de autenticación',
      text: 'Una aplicación gratuita que muestra códigos. Necesita su teléfono.',
    },
    'recovery-code': {
      title: 'Códigos de recuperación',
      text: 'Diez códigos en papel. Necesita una impresora o un gestor de contraseñas, y un lugar seguro.',
    },
    'email-code': { title: 'Un correo electrónico', text: 'Uno que pueda leer sin su contraseña del trabajo.' },
    'chat-code': {
      title: 'Un chat',
      text: 'Para recibir códigos por mensaje de chat. Necesita la aplicación de mensajería en su teléfono.',
    },
    'sms-code': { title: 'Un número de teléfono', text: 'Para recibir códigos por SMS. Necesita un teléfono móvil.' },
    'portal-password': {
      title: 'Una contraseña del portal',
      text: 'Una segunda contraseña, solo para este portal. Tiene que recordarla.',
    },
    'security-questions': { title: 'Preguntas de seguridad', text: 'Preguntas que solo usted puede responder.' },
  },
  device: { title: 'Un dispositivo que muestra códigos', text: 'Necesita el dispositivo y su número de serie.' },
  title: 'Una forma más de volver a entrar',
  lead: (count) =>
    count === 1
      ? 'Si alguna vez olvida su contraseña, necesitará una forma más de demostrar que es usted. Tarda dos minutos.'
      : `Si alguna vez olvida su contraseña, necesitará ${count} formas más de demostrar que es usted. Cada una tarda dos minutos.`,
  list: 'Lo que tiene y lo que falta',
  pending: 'Una forma más',
  pendingStill: 'aún falta',
  choose: 'Elija lo que le convenga',
  further: (count) => (count === 1 ? 'Después hará falta una más.' : `Después harán falta ${count} más.`),
  later: 'Más tarde',
  laterText: 'Volverá a encontrarlo en la página de su cuenta.',
  impossible: 'Aquí no hay nada que pueda configurar por su cuenta. Su servicio de asistencia puede ayudarle con ello.',
  doneTitle: 'Puede volver a entrar por su cuenta',
  doneText: 'Si alguna vez olvida su contraseña, elija «He olvidado mi contraseña» y use lo que tiene:',
  noSpare: (what) =>
    `Aún no hay reserva para esto: ${what.join(', ')}. Sin ${what.length === 1 ? 'ello' : 'uno de ellos'}, solo su servicio de asistencia podría volver a darle acceso.`,
  addSpare: 'Una forma de reserva',
};
