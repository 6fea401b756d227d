import type { Language } from '#shared/api/views.ts';
import type { MailText, TextFacts } from './texts.ts';

type Text = Pick<MailText, 'subject' | 'paragraphs'>;

/** Mails about requests to restore access. */
export type RestoreTexts = Record<
  | 'restore-requested'
  | 'restore-new-address'
  | 'restore-verified'
  | 'restore-refused'
  | 'restore-cancelled'
  | 'issue-submitted'
  | 'issue-ended',
  (facts: TextFacts) => Text
>;

const en: RestoreTexts = {
  'restore-requested': ({ login, at, portal, reference }) => ({
    subject: 'Somebody asked to restore access to your account',
    paragraphs: [
      `On ${at} somebody asked ${portal} to restore access to ${login}, because something was lost. Reference: ${reference}. Nothing has changed yet: an administrator looks at it first.`,
      'If this was you, you need not do anything.',
    ],
  }),
  // To an address that somebody gave as theirs: no name in it.
  'restore-new-address': ({ portal }) => ({
    subject: `Your request to ${portal}`,
    paragraphs: [
      `This address was given to ${portal} as the new one of somebody who asked to restore access. An administrator looks at it first; we write here once it is decided.`,
      'You know nothing about it? Then somebody mistyped their own address. You need not do anything.',
    ],
  }),
  'restore-verified': ({ login, at, portal, reference }) => ({
    subject: 'Access to your account was restored',
    paragraphs: [
      `On ${at} an administrator restored access to ${login} at ${portal}. Reference: ${reference}. What was named as lost is no longer asked for, and what was newly given counts from now on. If you asked for it, all is well.`,
    ],
  }),
  'restore-refused': ({ login, at, portal, reference }) => ({
    subject: 'Access to your account was not restored',
    paragraphs: [
      `On ${at} an administrator decided not to restore access to ${login} at ${portal} on that request. Reference: ${reference}. Nothing was changed.`,
    ],
  }),
  'restore-cancelled': ({ login, at, portal, reference }) => ({
    subject: 'The request to restore access was cancelled',
    paragraphs: [
      `The request to restore access to ${login} at ${portal} was cancelled on ${at}. Reference: ${reference}. Nothing was changed. This also happens by itself when the owner signs in by other means.`,
    ],
  }),
  'issue-submitted': ({ login, at, portal, reference }) => ({
    subject: `Restore access: ${reference} waits for a decision`,
    paragraphs: [
      `On ${at} somebody asked to restore access to ${login} at ${portal}. Reference: ${reference}.`,
      'Please make sure who it is, the way you always do, before you decide: docs/restore-access.md says how. Without a decision it runs out after 14 days.',
    ],
  }),
  'issue-ended': ({ login, at, portal, reference, ending }) => ({
    subject: `Restore access: ${reference} ${endings.en[ending]}`,
    paragraphs: [`The request to restore access to ${login} at ${portal} ${endings.en[ending]} on ${at}.`],
  }),
};

const de: RestoreTexts = {
  'restore-requested': ({ login, at, portal, reference }) => ({
    subject: 'Jemand hat um neuen Zugang zu Ihrem Konto gebeten',
    paragraphs: [
      `Am ${at} hat jemand ${portal} gebeten, den Zugang zu ${login} wiederherzustellen, weil etwas verloren ging. Vorgang: ${reference}. Noch ist nichts geändert: Zuerst prüft das eine Administratorin oder ein Administrator.`,
      'Waren Sie das, müssen Sie nichts tun.',
    ],
  }),
  'restore-new-address': ({ portal }) => ({
    subject: `Ihr Antrag bei ${portal}`,
    paragraphs: [
      `Diese Adresse wurde bei ${portal} als neue Adresse von jemandem angegeben, der um neuen Zugang bittet. Zuerst wird das geprüft; wir schreiben hierher, sobald entschieden ist.`,
      'Sie wissen nichts davon? Dann hat sich jemand bei der eigenen Adresse vertippt. Sie müssen nichts tun.',
    ],
  }),
  'restore-verified': ({ login, at, portal, reference }) => ({
    subject: 'Der Zugang zu Ihrem Konto wurde wiederhergestellt',
    paragraphs: [
      `Am ${at} wurde der Zugang zu ${login} bei ${portal} wiederhergestellt. Vorgang: ${reference}. Nach dem, was als verloren galt, wird nicht mehr gefragt, und was neu angegeben wurde, gilt von nun an. Haben Sie darum gebeten, ist alles in Ordnung.`,
    ],
  }),
  'restore-refused': ({ login, at, portal, reference }) => ({
    subject: 'Der Zugang zu Ihrem Konto wurde nicht wiederhergestellt',
    paragraphs: [
      `Am ${at} wurde entschieden, den Zugang zu ${login} bei ${portal} auf diesen Antrag hin nicht wiederherzustellen. Vorgang: ${reference}. Es wurde nichts geändert.`,
    ],
  }),
  'restore-cancelled': ({ login, at, portal, reference }) => ({
    subject: 'Der Antrag auf neuen Zugang wurde abgebrochen',
    paragraphs: [
      `Der Antrag auf neuen Zugang zu ${login} bei ${portal} wurde am ${at} abgebrochen. Vorgang: ${reference}. Es wurde nichts geändert. Das geschieht auch von selbst, wenn sich die Besitzerin oder der Besitzer auf anderem Weg anmeldet.`,
    ],
  }),
  'issue-submitted': ({ login, at, portal, reference }) => ({
    subject: `Neuer Zugang: ${reference} wartet auf eine Entscheidung`,
    paragraphs: [
      `Am ${at} hat jemand darum gebeten, den Zugang zu ${login} bei ${portal} wiederherzustellen. Vorgang: ${reference}.`,
      'Bitte stellen Sie wie gewohnt fest, wer das ist, bevor Sie entscheiden: docs/restore-access.md sagt, wie. Ohne Entscheidung läuft der Antrag nach 14 Tagen ab.',
    ],
  }),
  'issue-ended': ({ login, at, portal, reference, ending }) => ({
    subject: `Neuer Zugang: ${reference} ${endings.de[ending]}`,
    paragraphs: [`Der Antrag auf neuen Zugang zu ${login} bei ${portal} ${endings.de[ending]}, am ${at}.`],
  }),
};

const endings = {
  en: { verified: 'was granted', refused: 'was refused', cancelled: 'was cancelled' },
  de: { verified: 'wurde bewilligt', refused: 'wurde abgelehnt', cancelled: 'wurde abgebrochen' },
} as const;

export const restoreTexts: Record<Language, RestoreTexts> = { en, de };
