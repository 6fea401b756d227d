import type { NoticeTextProblem } from '#shared/api/notice-text-views.ts';
import type { NoticeChannel, Placeholder } from '#shared/domain/notice-shapes.ts';
import type { InEach } from '../../languages.ts';
import type { Choice } from './groups.ts';

type ProblemText = (problem: { readonly placeholder: string; readonly longest: number }) => string;

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly portal: string;
  readonly toAdministrators: string;
  readonly group: string;
  readonly allGroups: string;
  readonly groups: Readonly<Record<Choice, string>>;
  readonly noPortal: string;
  readonly columns: Readonly<Record<'notice' | 'channel' | 'changed', string>>;
  readonly unchanged: string;
  readonly channels: Readonly<Record<NoticeChannel, string>>;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly bodyHint: Readonly<Record<NoticeChannel, string>>;
  readonly placeholders: string;
  readonly placeholdersHint: string;
  readonly required: string;
  readonly names: Readonly<Record<Placeholder, string>>;
  readonly preview: string;
  readonly previewHint: string;
  readonly waiting: string;
  readonly save: string;
  readonly saved: string;
  readonly isOurs: string;
  readonly changedBy: (name: string) => string;
  readonly reset: string;
  readonly resetTitle: string;
  readonly resetText: string;
  readonly resetDone: string;
  readonly test: string;
  readonly testSent: (to: string) => string;
  readonly readOnly: string;
  readonly parts: Readonly<Record<NoticeTextProblem['part'], string>>;
  readonly problems: Readonly<Record<NoticeTextProblem['code'], ProblemText>>;
}

export const noticeTextTexts: InEach<Texts> = {
  en: {
    title: 'Notifications',
    lead: 'What mails and messages to people say. Change the words for one portal and language; the others stay. What administrators are told about their console accounts is changed by owners, for all of them.',
    portal: 'Portal',
    toAdministrators: 'Mails to administrators',
    group: 'About',
    allGroups: 'All',
    groups: {
      changed: 'With your own words',
      codes: 'Codes',
      account: 'What happened to an account',
      desk: 'Help desk and invitations',
      deciders: 'For who decides',
      admin: 'About one’s own console account',
      owners: 'To owners',
    },
    noPortal: 'You look after no portal.',
    columns: { notice: 'Notification', channel: 'Goes by', changed: 'Your own words' },
    unchanged: 'none',
    channels: { mail: 'E-mail', text: 'Text message', chat: 'Chat' },
    language: 'Language',
    subject: 'Subject',
    body: 'Text',
    bodyHint: {
      mail: 'Plain text. An empty line begins a paragraph. The code, the link and a list of what waits each stand alone in theirs.',
      text: 'Plain text without links. Short: a long message costs as much as several.',
      chat: 'Plain text without links.',
    },
    placeholders: 'What you can put in',
    placeholdersHint: 'Press one to put it where you are typing.',
    required: 'must be there',
    names: {
      portal: 'Name of the portal',
      login: 'User name',
      at: 'Date and time',
      code: 'The code',
      minutes: 'Minutes it works',
      left: 'Codes that are left',
      reference: 'Reference number',
      ending: 'How it ended',
      device: 'Device',
      link: 'The link',
      name: 'Whose console account',
      role: 'The role',
      by: 'Who did it',
      day: 'The day',
      counts: 'What waits',
      done: 'Changes that were made',
      failed: 'Changes that were not made',
      when: 'In how many days',
      address: 'Address of the portal, to be typed',
    },
    preview: 'Preview',
    previewHint: 'With invented data.',
    waiting: 'One moment …',
    save: 'Save',
    saved: 'Saved. It is used from now on.',
    isOurs: 'These are our words. Nothing was changed yet.',
    changedBy: (name) => `Last changed by ${name}`,
    reset: 'Back to our words',
    resetTitle: 'Back to our words?',
    resetText: 'Your own words for this notification and language are deleted. That cannot be undone.',
    resetDone: 'Our words are used again.',
    test: 'Send me a test',
    testSent: (to) => `A test is on its way to ${to}.`,
    readOnly: 'You may look at these words, but not change them.',
    parts: { subject: 'Subject', body: 'Text' },
    problems: {
      empty: () => 'enter something',
      'too-long': ({ longest }) => `${longest} characters at most`,
      unseen: () => 'there is a character in it that cannot be seen, or a line break',
      tag: () => 'plain text only: a tag such as <b> would be shown as it is typed',
      link: () => 'no link, @ or # in a message to a phone: it would teach people to tap',
      unknown: ({ placeholder }) => `{${placeholder}} can’t stand here`,
      missing: ({ placeholder }) => `{${placeholder}} must be in it`,
      twice: ({ placeholder }) => `{${placeholder}} may be there once`,
      'not-alone': ({ placeholder }) => `{${placeholder}} needs a paragraph of its own, with an empty line around it`,
    },
  },
  de: {
    title: 'Benachrichtigungen',
    lead: 'Was E-Mails und Nachrichten an Personen sagen. Ändern Sie die Worte für ein Portal und eine Sprache; die anderen bleiben. Was Administratoren über ihre Konsolenkonten erfahren, ändern Eigentümer, für alle.',
    portal: 'Portal',
    toAdministrators: 'Mails an Administratoren',
    group: 'Thema',
    allGroups: 'Alle',
    groups: {
      changed: 'Mit eigenen Worten',
      codes: 'Codes',
      account: 'Was mit einem Konto geschah',
      desk: 'Helpdesk und Einladungen',
      deciders: 'Für Entscheidende',
      admin: 'Über das eigene Konsolenkonto',
      owners: 'An Eigentümer',
    },
    noPortal: 'Sie betreuen kein Portal.',
    columns: { notice: 'Benachrichtigung', channel: 'Geht per', changed: 'Eigene Worte' },
    unchanged: 'keine',
    channels: { mail: 'E-Mail', text: 'SMS', chat: 'Chat' },
    language: 'Sprache',
    subject: 'Betreff',
    body: 'Text',
    bodyHint: {
      mail: 'Reiner Text. Eine leere Zeile beginnt einen Absatz. Code, Link und die Liste dessen, was wartet, stehen je allein in ihrem.',
      text: 'Reiner Text ohne Links. Kurz: Eine lange Nachricht kostet so viel wie mehrere.',
      chat: 'Reiner Text ohne Links.',
    },
    placeholders: 'Was Sie einsetzen können',
    placeholdersHint: 'Drücken Sie auf eines, und es steht dort, wo Sie schreiben.',
    required: 'muss vorkommen',
    names: {
      portal: 'Name des Portals',
      login: 'Benutzername',
      at: 'Datum und Uhrzeit',
      code: 'Der Code',
      minutes: 'Minuten, die er gilt',
      left: 'Übrige Codes',
      reference: 'Vorgangsnummer',
      ending: 'Wie es ausging',
      device: 'Gerät',
      link: 'Der Link',
      name: 'Name zum Konsolenkonto',
      role: 'Die Rolle',
      by: 'Wer es getan hat',
      day: 'Der Tag',
      counts: 'Was wartet',
      done: 'Ausgeführte Änderungen',
      failed: 'Nicht ausgeführte Änderungen',
      when: 'In wie vielen Tagen',
      address: 'Adresse des Portals zum Abtippen',
    },
    preview: 'Vorschau',
    previewHint: 'Mit erfundenen Daten.',
    waiting: 'Einen Moment …',
    save: 'Speichern',
    saved: 'Gespeichert. Es gilt ab jetzt.',
    isOurs: 'Das sind unsere Worte. Noch wurde nichts geändert.',
    changedBy: (name) => `Zuletzt geändert von ${name}`,
    reset: 'Zurück zu unseren Worten',
    resetTitle: 'Zurück zu unseren Worten?',
    resetText:
      'Ihre eigenen Worte für diese Benachrichtigung und Sprache werden gelöscht. Das lässt sich nicht rückgängig machen.',
    resetDone: 'Es gelten wieder unsere Worte.',
    test: 'Test an mich senden',
    testSent: (to) => `Ein Test ist unterwegs an ${to}.`,
    readOnly: 'Sie dürfen diese Worte ansehen, aber nicht ändern.',
    parts: { subject: 'Betreff', body: 'Text' },
    problems: {
      empty: () => 'geben Sie etwas ein',
      'too-long': ({ longest }) => `höchstens ${longest} Zeichen`,
      unseen: () => 'darin ist ein Zeichen, das man nicht sieht, oder ein Zeilenumbruch',
      tag: () => 'nur reiner Text: Ein Tag wie <b> würde so gezeigt, wie er dasteht',
      link: () => 'kein Link, @ oder # in einer Nachricht aufs Telefon: Daran sollen sich Menschen nicht gewöhnen',
      unknown: ({ placeholder }) => `{${placeholder}} kann hier nicht stehen`,
      missing: ({ placeholder }) => `{${placeholder}} muss vorkommen`,
      twice: ({ placeholder }) => `{${placeholder}} darf einmal vorkommen`,
      'not-alone': ({ placeholder }) => `{${placeholder}} braucht einen eigenen Absatz, mit leeren Zeilen darum`,
    },
  },
};
