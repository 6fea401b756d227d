import type * as z from 'zod';
import { tokenActions } from '#shared/api/session-actions.ts';
import { languages } from '#shared/languages.ts';
import { ResourceConfig } from '#functions/resources/resource-config.ts';

/** What an administrator writes: whatever is not named is off. */
type Written = z.input<typeof ResourceConfig>;
type Draft = Omit<Written, 'directory' | 'languages'>;

/** The resources of the demonstration, as they are stored: all that there is, a stricter one, the least. */
export const demoResources = (directory: string): readonly ResourceConfig[] =>
  [demo, bank, minimal].map((draft) => complete(draft, directory));

/**
 * What the deployment's own file has of them: the portal that is there before anything is stored. Without its own words:
 * functions carry that file, and there is not much room in it.
 */
export const initialResource = (directory: string): ResourceConfig => complete({ ...demo, texts: {} }, directory);

const complete = (draft: Draft, directory: string): ResourceConfig =>
  ResourceConfig.parse({ ...draft, directory, languages: [...languages] } satisfies Written);

/** Many possible answers, true for long, written down nowhere. */
const questions: NonNullable<Draft['questions']> = {
  own: true,
  ask: 2,
  enrol: 3,
  offered: [
    {
      id: 'boss',
      text: { en: 'Who was your very first boss?', de: 'Wer war Ihre allererste Chefin oder Ihr erster Chef?' },
    },
    {
      id: 'trip',
      text: {
        en: 'Where did you first travel without your family?',
        de: 'Wohin reisten Sie zum ersten Mal ohne Familie?',
      },
    },
    {
      id: 'book',
      text: { en: 'Which book did you give away most often?', de: 'Welches Buch haben Sie am öftesten verschenkt?' },
    },
    {
      id: 'dish',
      text: { en: 'Which dish went wrong for you memorably?', de: 'Welches Gericht ist Ihnen denkwürdig misslungen?' },
    },
    {
      id: 'object',
      text: {
        en: 'Which thing would you save from a flood?',
        de: 'Welchen Gegenstand würden Sie vor einer Flut retten?',
      },
    },
  ],
};

const demo: Draft = {
  alias: 'demo',
  name: 'Demo Company',
  actions: [
    'password.reset',
    'account.unlock',
    'access.restore',
    'password.change',
    ...tokenActions,
    'passkey.manage',
    'push.manage',
    'chat.manage',
    'recovery-codes.manage',
    'portal-password.manage',
    'questions.manage',
    'profile.edit',
    'activity.show',
    'environments.manage',
  ],
  recovery: { needed: 1, allowed: ['email-code', 'passkey', 'push', 'sms-code', 'recovery-code'], categories: 1 },
  // An administrator decides on top of it: any one thing that remains is enough to ask.
  restore: {
    needed: 1,
    allowed: [
      ...(['email-code', 'token-code', 'passkey', 'sms-code', 'recovery-code', 'bootstrap-code'] as const),
      ...(['directory-password', 'portal-password'] as const),
    ],
    categories: 1,
  },
  signIn: { methods: ['directory-password', 'portal-password', 'email-code', 'passkey', 'security-questions'] },
  questions,
  tokenTypes: ['totp', 'hotp', 'ocra', 'passkey', 'push', 'email', 'sms', 'chat'],
  tokenPin: 'before',
  profile: {
    ownLogin: true,
    attributes: [
      { name: 'telephoneNumber', mayBeEmpty: true },
      { name: 'mobile', mayBeEmpty: true },
      { name: 'physicalDeliveryOfficeName', mayBeEmpty: true, form: '@-#.###' },
      { name: 'thumbnailPhoto', mayBeEmpty: true },
    ],
  },
  helpers: { oneTimePasswords: true },
  // Learned, shown and told of, and never asked for: whoever tries things out comes from a new browser each time.
  environment: { threshold: 0 },
  rules: { minLength: 10, minClasses: 3, forbidOwnNames: true, bannedWords: ['latchkey', 'password', 'welcome'] },
  texts: {
    welcome: {
      en: 'This is a demonstration. People, mails and passwords in it are invented.',
      de: 'Dies ist eine Vorführung. Menschen, Mails und Kennwörter darin sind erfunden.',
    },
    proofs: {
      'email-code': {
        en: 'In this demonstration every mail ends on the page of mails, whose address the terminal shows.',
        de: 'In dieser Vorführung endet jede Mail auf der Seite der Mails; deren Adresse steht im Terminal.',
      },
    },
    done: {
      en: 'In a company, this is where your own words stand: about Wi-Fi, phones or the VPN, say.',
      de: 'In einer Firma stehen hier eigene Worte: zum Beispiel zu WLAN, Telefonen oder VPN.',
    },
  },
  support: {
    en: 'Demo service desk: +49 30 0000000, every day from 8 to 18.',
    de: 'Demo-Servicedesk: +49 30 0000000, täglich von 8 bis 18 Uhr.',
  },
};

const bank: Draft = {
  alias: 'bank',
  name: 'Demo Bank',
  actions: [
    ...(['password.reset', 'account.unlock', 'password.change'] as const),
    ...(['token.register', 'token.manage', 'token.reassign', 'token.synchronise', 'questions.manage'] as const),
    ...(['activity.show', 'environments.manage'] as const),
  ],
  // Mailbox and phone: both are things that one has, and still neither alone opens anything.
  recovery: { needed: 2, allowed: ['email-code', 'token-code', 'security-questions'], categories: 1 },
  questions,
  signIn: { methods: ['directory-password'] },
  // From where somebody was never seen, one more proof is asked for.
  environment: { threshold: 50 },
  tokenTypes: ['totp'],
  rules: {
    ...{ minLength: 12, minClasses: 3, forbidOwnNames: true, bannedWords: ['bank', 'password', 'money'] },
    ...{ bannedWordsNearly: true, forbidRepeats: 3, forbidSequences: 4, forbidKeyboardRuns: 5, forbidCommon: true },
  },
};

const minimal: Draft = {
  alias: 'minimal',
  name: 'Demo Minimal',
  actions: ['password.reset'],
  recovery: { needed: 1, allowed: ['email-code'], categories: 1 },
};
