import type { Language } from '#shared/languages.ts';

interface DigestTexts {
  readonly subject: (portal: string) => string;
  readonly waiting: (count: string) => string;
  readonly bridgesAway: (away: number, all: number) => string;
  readonly noBridge: string;
  readonly yesterday: (day: string, done: number, failed: number) => string;
  readonly unknown: (count: number) => string;
  readonly link: { readonly label: string; readonly why: string };
  readonly footer: string;
}

/** The daily mail to administrators. Numbers stand behind their words, so that no language has to bend to them. */
export const digestTexts: Readonly<Record<Language, DigestTexts>> = {
  en: {
    subject: (portal) => `${portal}: what waits for you`,
    waiting: (count) => `Requests to restore access that wait for a decision: ${count}.`,
    bridgesAway: (away, all) => `Bridges that are away: ${away} of ${all}. Without one, nobody can change a password.`,
    noBridge: 'No bridge of this portal’s directory has ever reported. Without one, nobody can change a password.',
    yesterday: (day, done, failed) => `On ${day}: changes that were made: ${done}; that were not: ${failed}.`,
    unknown: (count) => `Changes of which nobody knows how they ended: ${count}. The audit trail names them.`,
    link: { label: 'Open the console', why: 'You find all of it in the console.' },
    footer: 'This message is sent once a day, and only when something waits.',
  },
  de: {
    subject: (portal) => `${portal}: was auf Sie wartet`,
    waiting: (count) => `Anträge auf neuen Zugang, die auf eine Entscheidung warten: ${count}.`,
    bridgesAway: (away, all) => `Bridges, die fehlen: ${away} von ${all}. Ohne eine kann niemand ein Kennwort ändern.`,
    noBridge:
      'Vom Verzeichnis dieses Portals hat sich noch nie eine Bridge gemeldet. Ohne eine kann niemand ein Kennwort ändern.',
    yesterday: (day, done, failed) => `Am ${day}: ausgeführte Änderungen: ${done}; nicht ausgeführte: ${failed}.`,
    unknown: (count) => `Änderungen, deren Ausgang niemand kennt: ${count}. Das Protokoll nennt sie.`,
    link: { label: 'Konsole öffnen', why: 'Sie finden alles in der Konsole.' },
    footer: 'Diese Nachricht kommt einmal am Tag, und nur, wenn etwas wartet.',
  },
  fr: {
    subject: (portal) => `${portal} : ce qui vous attend`,
    waiting: (count) => `Demandes de rétablissement de l’accès en attente d’une décision : ${count}.`,
    bridgesAway: (away, all) =>
      `Passerelles absentes : ${away} sur ${all}. Sans passerelle, personne ne peut changer de mot de passe.`,
    noBridge:
      'Aucune passerelle de l’annuaire de ce portail ne s’est jamais manifestée. Sans passerelle, personne ne peut changer de mot de passe.',
    yesterday: (day, done, failed) => `Le ${day}, changements effectués : ${done} ; non effectués : ${failed}.`,
    unknown: (count) => `Changements dont personne ne connaît l’issue : ${count}. Le journal d’audit les nomme.`,
    link: { label: 'Ouvrir la console', why: 'Vous trouverez tout cela dans la console.' },
    footer: 'Ce message est envoyé une fois par jour, et seulement si quelque chose attend.',
  },
  es: {
    subject: (portal) => `${portal}: lo que le espera`,
    waiting: (count) => `Solicitudes de recuperar el acceso que esperan una decisión: ${count}.`,
    bridgesAway: (away, all) => `Puentes ausentes: ${away} de ${all}. Sin ninguno, nadie puede cambiar una contraseña.`,
    noBridge:
      'Ningún puente del directorio de este portal se ha presentado nunca. Sin ninguno, nadie puede cambiar una contraseña.',
    yesterday: (day, done, failed) => `El ${day}, cambios hechos: ${done}; no hechos: ${failed}.`,
    unknown: (count) => `Cambios de los que nadie sabe cómo acabaron: ${count}. El registro de auditoría los nombra.`,
    link: { label: 'Abrir la consola', why: 'Todo ello está en la consola.' },
    footer: 'Este mensaje se envía una vez al día, y solo si algo espera.',
  },
  uk: {
    subject: (portal) => `${portal}: що на Вас чекає`,
    waiting: (count) => `Запити на відновлення доступу, що чекають на рішення: ${count}.`,
    bridgesAway: (away, all) => `Відсутні мости: ${away} з ${all}. Без моста ніхто не може змінити пароль.`,
    noBridge: 'Жоден міст каталогу цього порталу ще не озивався. Без моста ніхто не може змінити пароль.',
    yesterday: (day, done, failed) => `${day}: виконано змін: ${done}; не виконано: ${failed}.`,
    unknown: (count) => `Зміни, наслідку яких ніхто не знає: ${count}. Їх називає журнал аудиту.`,
    link: { label: 'Відкрити консоль', why: 'Усе це є в консолі.' },
    footer: 'Це повідомлення надсилається раз на день і лише тоді, коли щось чекає.',
  },
};
