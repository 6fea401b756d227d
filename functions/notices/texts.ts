import type { Language } from '#shared/api/views.ts';
import type { Notice } from './notice.ts';

/** What a mail says. Paragraphs are plain text; everything is escaped when it becomes HTML. */
export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Shown large, to be read from a phone and typed. */
  readonly code?: string;
  readonly link?: { readonly label: string; readonly url: string; readonly why: string };
  /** Who can help, in the administrator's words. */
  readonly support?: string;
  readonly footer: string;
}

/** What texts may name. `at` is written out for people; times are UTC, for we do not know where they are. */
export interface TextFacts {
  readonly portal: string;
  readonly login: string;
  readonly at: string;
  readonly code: string;
  readonly minutes: number;
}

type Text = Pick<MailText, 'subject' | 'paragraphs'>;
type Texts = Record<Notice['kind'], (facts: TextFacts) => Text> & {
  readonly notMe: string;
  readonly ifNotMe: string;
  readonly support: string;
  readonly footer: string;
};

const en: Texts = {
  // The code is not in the subject: subjects show on locked screens, and stay in logs.
  code: ({ portal, minutes }) => ({
    subject: `Your code for ${portal}`,
    paragraphs: [
      `Please type this code on the page that you have open. It works once, for ${minutes} minutes.`,
      'Nobody will ever ask you for it, on the phone or in a mail.',
      'You did not ask for a code? Then somebody else typed your name. Without the code nothing happens; you need not do anything.',
    ],
  }),
  'password-reset': ({ login, at }) => ({
    subject: 'Your password was reset',
    paragraphs: [`The password of ${login} was reset on ${at}. If this was you, all is well.`],
  }),
  'password-changed': ({ login, at }) => ({
    subject: 'Your password was changed',
    paragraphs: [`The password of ${login} was changed on ${at}. If this was you, all is well.`],
  }),
  'account-unlocked': ({ login, at }) => ({
    subject: 'Your account was unlocked',
    paragraphs: [`The account ${login} was unlocked on ${at}. If this was you, all is well.`],
  }),
  'token-added': ({ login, at }) => ({
    subject: 'An authenticator app was added',
    paragraphs: [`An authenticator app was added to ${login} on ${at}. If this was you, all is well.`],
  }),
  'token-removed': ({ login, at }) => ({
    subject: 'An authenticator app was removed',
    paragraphs: [`An authenticator app was removed from ${login} on ${at}. If this was you, all is well.`],
  }),
  'not-me': ({ login, at }) => ({
    subject: 'Somebody reports: this was not me',
    paragraphs: [
      `The owner of ${login} reported on ${at} that a change of their account was not theirs.`,
      'Recovery of this account by the portal is stopped for 24 hours. Please talk to them, on a number you know, and look at the account.',
    ],
  }),
  notMe: 'This was not me',
  // The link goes to a page with a button: mail programs open links on their own.
  ifNotMe:
    'If it was not you, say so here: recovery of your account is then stopped for 24 hours, and your security team is told.',
  support: 'Who can help?',
  footer: 'This message was sent automatically; nobody reads replies to it.',
};

const de: Texts = {
  code: ({ portal, minutes }) => ({
    subject: `Ihr Code für ${portal}`,
    paragraphs: [
      `Bitte geben Sie diesen Code auf der geöffneten Seite ein. Er gilt einmal, ${minutes} Minuten lang.`,
      'Niemand wird Sie jemals danach fragen, weder am Telefon noch per E-Mail.',
      'Sie haben keinen Code angefordert? Dann hat jemand anderes Ihren Namen eingegeben. Ohne den Code passiert nichts, Sie müssen nichts tun.',
    ],
  }),
  'password-reset': ({ login, at }) => ({
    subject: 'Ihr Kennwort wurde zurückgesetzt',
    paragraphs: [`Das Kennwort von ${login} wurde am ${at} zurückgesetzt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'password-changed': ({ login, at }) => ({
    subject: 'Ihr Kennwort wurde geändert',
    paragraphs: [`Das Kennwort von ${login} wurde am ${at} geändert. Waren Sie das, ist alles in Ordnung.`],
  }),
  'account-unlocked': ({ login, at }) => ({
    subject: 'Ihr Konto wurde entsperrt',
    paragraphs: [`Das Konto ${login} wurde am ${at} entsperrt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'token-added': ({ login, at }) => ({
    subject: 'Eine Authenticator-App wurde hinzugefügt',
    paragraphs: [`Zu ${login} wurde am ${at} eine Authenticator-App hinzugefügt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'token-removed': ({ login, at }) => ({
    subject: 'Eine Authenticator-App wurde entfernt',
    paragraphs: [`Von ${login} wurde am ${at} eine Authenticator-App entfernt. Waren Sie das, ist alles in Ordnung.`],
  }),
  'not-me': ({ login, at }) => ({
    subject: 'Jemand meldet: Das war ich nicht',
    paragraphs: [
      `Zu ${login} wurde am ${at} gemeldet, dass eine Änderung am Konto nicht von der Besitzerin oder dem Besitzer stammt.`,
      'Die Wiederherstellung dieses Kontos über das Portal ist für 24 Stunden angehalten. Bitte sprechen Sie mit der Person, unter einer Ihnen bekannten Nummer, und prüfen Sie das Konto.',
    ],
  }),
  notMe: 'Das war ich nicht',
  ifNotMe:
    'Waren Sie es nicht, sagen Sie es hier: Die Wiederherstellung Ihres Kontos wird dann für 24 Stunden angehalten und Ihr Sicherheitsteam benachrichtigt.',
  support: 'Wer kann helfen?',
  footer: 'Diese E-Mail wurde automatisch verschickt; Antworten werden nicht gelesen.',
};

/** All texts. A language or a kind that is missing does not compile. */
export const texts: Record<Language, Texts> = { en, de };
