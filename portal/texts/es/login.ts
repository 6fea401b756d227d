import type { LoginTexts } from '../../screens/account/profile/login-texts.ts';

export const login: LoginTexts = {
  line: 'Nombre de usuario',
  also: (directory) => `El nombre ${directory} de su organización también vale.`,
  title: 'Elija un nombre para iniciar sesión',
  warning: (directory) =>
    `Solo vale en este portal. En los ordenadores y en todo lo demás su nombre de usuario sigue siendo ${directory}, y aquí también vale. Quien le ayude le pedirá ${directory}.`,
  label: 'Nombre para iniciar sesión',
  hint: 'De 3 a 32 caracteres: letras sin acentos, cifras, puntos, guiones o guiones bajos; primero una letra.',
  wrong: {
    'too-short': 'Use al menos 3 caracteres',
    'too-long': 'Use como máximo 32 caracteres',
    characters:
      'Use letras de la a a la z, cifras y, entre ellas, puntos, guiones o guiones bajos. Primero va una letra',
    reserved: 'Ese nombre está reservado. Elija otro',
  },
  taken: 'Ese nombre no está libre. Elija otro',
  doneTitle: 'Su nombre para iniciar sesión está elegido',
  done: (own, directory) => `Inicie sesión aquí con ${own}, o con ${directory} como antes.`,
  remove: 'Quitar el nombre que elegí',
  removeTitle: '¿Quitar el nombre que eligió?',
  removeText: (own, directory) =>
    `Entonces inicia sesión con ${directory}. ${own} vuelve a estar libre, y otra persona puede elegirlo.`,
  removedTitle: 'El nombre que eligió se ha quitado',
};
