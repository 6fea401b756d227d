import type { PolicyTexts } from '../policy-texts.ts';

export const policy: PolicyTexts = {
  history: (count) => (count === 1 ? 'No su última contraseña' : `Ninguna de sus últimas ${count} contraseñas`),
  checkedLater: 'se comprueba al enviar',
  words: 'Sugerir palabras en inglés',
  syllables: 'Sugerir sílabas',
  noSuggestion:
    'No hemos encontrado ninguna que cumpla todas las reglas. Avise a su servicio de asistencia: quizá se contradicen.',
  progress: (met, all) => (met === all ? 'Se cumplen todas las reglas' : `Se cumplen ${met} de ${all} reglas`),
  asking: 'Buscando las reglas de su cuenta…',
  atLeast:
    'Como mínimo se le aplican estas reglas. Su organización puede pedir más; en ese caso se lo diremos al enviar.',
  lasts: (time) => `Una contraseña dura como máximo ${time}.`,
  usuallyLasts: (time) => `Por lo general, una contraseña dura como máximo ${time}.`,
  endless: 'Su contraseña no caduca.',
  rests: (time) => `Tiempo hasta poder cambiarla de nuevo: ${time}.`,
  tooYoungTitle: (when) => `Podrá volver a cambiar su contraseña ${when}`,
  tooYoung:
    'Se cambió hace poco y su organización pide una pausa entre cambios. Hasta entonces no tiene que hacer nada.',
  onDay: (day, time) => `el ${day} a las ${time}`,
  today: (time) => `hoy a las ${time}`,
  toAccount: 'A mi cuenta',
  notStolen: 'En ninguna lista de contraseñas robadas',
  stillKnown: '¿Todavía recuerda su contraseña actual?',
  changeInstead: 'Entonces inicie sesión con ella y cámbiela',
};
