import type { RecoveryCodeTexts } from '../en/recovery-codes.ts';

export const recoveryCodes: RecoveryCodeTexts = {
  title: 'Mis códigos de recuperación',
  lead: 'Diez códigos para guardar en un lugar seguro, en papel o en su gestor de contraseñas. Cada uno vale una vez, cuando no tiene otra cosa a mano.',
  none: 'Aún no tiene códigos de recuperación.',
  left: (left, issued) => `Códigos que quedan: ${left} de ${issued}.`,
  madeOn: (date) => `Creados el ${date}.`,
  make: 'Crear códigos de recuperación',
  makeNew: 'Crear códigos nuevos',
  makeTitle: '¿Crear códigos de recuperación nuevos?',
  makeText: 'Los verá una sola vez, en la página siguiente. Tenga a mano una impresora o su gestor de contraseñas.',
  voids: 'Los códigos que tiene ahora dejarán de valer.',
  shownTitle: 'Guarde estos códigos en un lugar seguro',
  shownText: 'Solo los ve ahora. Imprímalos, guárdelos en un archivo o cópielos en su gestor de contraseñas.',
  list: 'Sus códigos de recuperación nuevos',
  copy: 'Copiar todos',
  download: 'Guardar en un archivo',
  print: 'Imprimir',
  fileName: 'codigos-de-recuperacion.txt',
  fileHead: (portal, login) => `Códigos de recuperación de ${login}, ${portal}. Cada uno vale una vez.`,
  saved: 'Los he guardado',
};
