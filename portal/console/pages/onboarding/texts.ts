import type { BatchOutcome } from '#shared/api/people-views.ts';
import type { InEach } from '../../languages.ts';

type Plain =
  | (
      | 'title'
      | 'lead'
      | 'progress'
      | 'count'
      | 'countAgain'
      | 'counting'
      | 'all'
      | 'enrolled'
      | 'invited'
      | 'notInvited'
    )
  | (
      | 'cannot'
      | 'countHint'
      | 'export'
      | 'exporting'
      | 'exportHint'
      | 'notYet'
      | 'nobodyLeft'
      | 'name'
      | 'login'
      | 'mail'
    )
  | (
      | 'lastInvited'
      | 'never'
      | 'invite'
      | 'inviteLead'
      | 'portal'
      | 'noPortal'
      | 'from'
      | 'fromAll'
      | 'whom'
      | 'whomNever'
      | 'whomAll'
    )
  | ('language' | 'kind' | 'invitation' | 'reminder' | 'preview' | 'subject' | 'look' | 'looking' | 'nobody' | 'warn')
  | ('stop' | 'goOn' | 'first' | 'noMail');

export interface OnboardingTexts extends Readonly<Record<Plain, string>> {
  readonly found: (count: number) => string;
  readonly ask: (count: number) => string;
  readonly start: (count: number) => string;
  readonly ended: (results: Readonly<Record<BatchOutcome, number>>) => string;
  readonly csv: readonly string[];
}

const en: OnboardingTexts = {
  title: 'Enrolment',
  lead: 'Who can help themselves already, who has been asked, and who has not. People set themselves up: you only invite them.',
  progress: 'How far it is',
  count: 'Count now',
  countAgain: 'Count again',
  counting: 'Counting…',
  countHint: 'Everybody is looked at, page by page; with 100,000 people that takes a few minutes.',
  all: 'People',
  enrolled: 'Have set something up',
  invited: 'Invited, nothing yet',
  notInvited: 'Not invited yet',
  cannot: 'Cannot sign in at present',
  export: 'Export as CSV',
  exporting: 'Exporting…',
  exportHint: 'Names, addresses and what is set up; no secrets. Treat it like a staff list.',
  notYet: 'Nothing set up yet',
  nobodyLeft: 'Everybody who can sign in has set something up.',
  name: 'Name',
  login: 'User name',
  mail: 'E-mail',
  lastInvited: 'Last asked',
  never: 'Never',
  noMail: 'no mail address',
  invite: 'Invite people',
  inviteLead:
    'A mail leads them to their portal. It opens nothing: they sign in as usual. Nobody is written to twice within three days, whoever presses the button, and however often.',
  portal: 'To which portal',
  noPortal: 'This directory has no portal yet to invite people to.',
  from: 'From where',
  fromAll: 'The whole directory',
  whom: 'Whom',
  whomNever: 'Those who were never asked',
  whomAll: 'All who have set up nothing; those who were asked before get a reminder',
  language: 'Language of the preview',
  kind: 'Preview of',
  invitation: 'the invitation',
  reminder: 'the reminder',
  preview: 'The mail',
  subject: 'Subject',
  look: 'Look whom it is about',
  looking: 'Looking…',
  nobody: 'There is nobody to write to.',
  warn: 'The mails leave within minutes. They cannot be called back.',
  stop: 'Stop here',
  goOn: 'Go on with the rest',
  first: 'The first of them',
  found: (count) => `${count.toLocaleString('en')} people`,
  ask: (count) => `Write to ${count.toLocaleString('en')} people?`,
  start: (count) => `Send ${count.toLocaleString('en')} mails`,
  ended: ({ done, recently, 'no-mail': noMail, unchanged, refused }) =>
    `Sent: ${done}. Asked in the last three days: ${recently}. Without an address: ${noMail}. Have set something up meanwhile: ${unchanged}. Not on this portal, or cannot sign in: ${refused}.`,
  csv: ['directory', 'user name', 'name', 'e-mail', 'state', 'set up', 'last invited', 'portals by name'],
};

const de: OnboardingTexts = {
  title: 'Einrichtung',
  lead: 'Wer sich schon selbst helfen kann, wer gefragt wurde und wer noch nicht. Die Leute richten sich selbst ein: Sie laden nur ein.',
  progress: 'Wie weit es ist',
  count: 'Jetzt zählen',
  countAgain: 'Noch einmal zählen',
  counting: 'Wird gezählt …',
  countHint: 'Alle werden angesehen, Seite für Seite; bei 100.000 Personen dauert das einige Minuten.',
  all: 'Personen',
  enrolled: 'Haben etwas eingerichtet',
  invited: 'Eingeladen, noch nichts',
  notInvited: 'Noch nicht eingeladen',
  cannot: 'Können sich zurzeit nicht anmelden',
  export: 'Als CSV exportieren',
  exporting: 'Wird exportiert …',
  exportHint:
    'Namen, Adressen und was eingerichtet ist; keine Geheimnisse. Behandeln Sie die Datei wie eine Personalliste.',
  notYet: 'Noch nichts eingerichtet',
  nobodyLeft: 'Alle, die sich anmelden können, haben etwas eingerichtet.',
  name: 'Name',
  login: 'Benutzername',
  mail: 'E-Mail',
  lastInvited: 'Zuletzt gefragt',
  never: 'Nie',
  noMail: 'keine Mailadresse',
  invite: 'Personen einladen',
  inviteLead:
    'Eine Mail führt zum Portal. Sie öffnet nichts: Die Anmeldung ist wie gewohnt. Niemand bekommt binnen drei Tagen zwei, wer auch immer wie oft drückt.',
  portal: 'Zu welchem Portal',
  noPortal: 'Dieses Verzeichnis hat noch kein Portal, zu dem man einladen kann.',
  from: 'Woher',
  fromAll: 'Das ganze Verzeichnis',
  whom: 'Wen',
  whomNever: 'Alle, die nie gefragt wurden',
  whomAll: 'Alle, die nichts eingerichtet haben; wer schon gefragt wurde, bekommt eine Erinnerung',
  language: 'Sprache der Vorschau',
  kind: 'Vorschau',
  invitation: 'der Einladung',
  reminder: 'der Erinnerung',
  preview: 'Die Mail',
  subject: 'Betreff',
  look: 'Ansehen, um wen es geht',
  looking: 'Wird nachgesehen …',
  nobody: 'Es gibt niemanden, dem zu schreiben wäre.',
  warn: 'Die Mails gehen binnen Minuten hinaus. Zurückholen lassen sie sich nicht.',
  stop: 'Hier anhalten',
  goOn: 'Mit dem Rest weitermachen',
  first: 'Die ersten davon',
  found: (count) => `${count.toLocaleString('de')} Personen`,
  ask: (count) => `${count.toLocaleString('de')} Personen schreiben?`,
  start: (count) => `${count.toLocaleString('de')} Mails schicken`,
  ended: ({ done, recently, 'no-mail': noMail, unchanged, refused }) =>
    `Geschickt: ${done}. In den letzten drei Tagen gefragt: ${recently}. Ohne Adresse: ${noMail}. Inzwischen eingerichtet: ${unchanged}. Nicht auf diesem Portal, oder ohne Anmeldung: ${refused}.`,
  csv: [
    'Verzeichnis',
    'Benutzername',
    'Name',
    'E-Mail',
    'Zustand',
    'eingerichtet',
    'zuletzt eingeladen',
    'Portale namentlich',
  ],
};

export const onboardingTexts: InEach<OnboardingTexts> = { en, de };
