import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import type { Explained } from '../../texts/texts.ts';

/** Groups of the account's page. */
export type ActionGroup = 'password' | 'proofs' | 'person';

interface EnrolmentTexts {
  readonly groups: Record<ActionGroup, string>;
  readonly states: {
    readonly none: string;
    readonly tokens: (count: number) => string;
    readonly passkeys: (count: number) => string;
    readonly phones: (count: number) => string;
    readonly codesLeft: (left: number, issued: number) => string;
    readonly codesUsed: string;
    readonly isSet: string;
    readonly isNotSet: string;
    readonly questions: (count: number) => string;
  };
  /** On the page of the account: whether recovery would work. */
  readonly home: {
    readonly title: string;
    readonly works: string;
    readonly worksWithoutSpare: string;
    readonly missingTitle: string;
    readonly missing: (count: number) => string;
    readonly impossible: string;
    readonly setUp: string;
  };
  /** What somebody has. */
  readonly has: Record<FactorId, string>;
  /** What somebody could set up, and what it takes. */
  readonly offers: Record<Offered, Explained>;
  readonly device: Explained;
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly list: string;
  readonly pending: string;
  readonly pendingStill: string;
  readonly choose: string;
  readonly further: (count: number) => string;
  readonly later: string;
  readonly laterText: string;
  readonly impossible: string;
  readonly doneTitle: string;
  readonly doneText: string;
  /** What there is no second of. */
  readonly noSpare: (what: readonly string[]) => string;
  readonly addSpare: string;
}

/** Factors that have a page of their own to set them up on. */
export type Offered = Exclude<FactorId, 'bootstrap-code' | 'directory-password'>;

const en: EnrolmentTexts = {
  groups: { password: 'Passwords', proofs: 'How you show that it’s you', person: 'About you' },
  states: {
    none: 'None yet.',
    tokens: (count) => (count === 1 ? 'You have one.' : `You have ${count}.`),
    passkeys: (count) => (count === 1 ? 'You have one.' : `You have ${count}.`),
    phones: (count) => (count === 1 ? 'One device can approve.' : `${count} devices can approve.`),
    codesLeft: (left, issued) => `${left} of ${issued} are left.`,
    codesUsed: 'All of them are used. Make new ones.',
    isSet: 'It is set.',
    isNotSet: 'Not set yet.',
    questions: (count) => (count === 1 ? 'You have answered one.' : `You have answered ${count}.`),
  },
  home: {
    title: 'If I forget my password',
    works: 'You can get back in by yourself.',
    worksWithoutSpare: 'You can get back in by yourself. A spare way would be wise.',
    missingTitle: 'If you forgot your password, you could not get back in by yourself yet',
    missing: (count) =>
      count === 1
        ? 'One more way to show that it’s you is missing. It takes two minutes.'
        : `${count} more ways to show that it’s you are missing. Each takes two minutes.`,
    impossible: 'There is nothing that you could set up here by yourself. Your help desk can help you with it.',
    setUp: 'Set it up',
  },
  has: {
    'email-code': 'Your e-mail address',
    'sms-code': 'Your phone number',
    'token-code': 'Your app or device that shows codes',
    passkey: 'Your passkey',
    push: 'The portal’s app on your phone',
    'chat-code': 'Your chat account',
    'recovery-code': 'Your recovery codes',
    'bootstrap-code': 'The code from your administrator',
    'security-questions': 'Your security questions',
    'directory-password': 'Your password',
    'portal-password': 'Your portal password',
  },
  offers: {
    passkey: { title: 'A passkey', text: 'Your fingerprint, face or PIN on this device, or a security key.' },
    push: { title: 'Phone approval', text: 'Your phone asks you, and you type a number there. You need your phone.' },
    'token-code': { title: 'An authenticator app', text: 'A free app that shows codes. You need your phone.' },
    'recovery-code': {
      title: 'Recovery codes',
      text: 'Ten codes on paper. You need a printer or a password manager, and a safe place.',
    },
    'email-code': { title: 'An e-mail address', text: 'One that you can read without your work password.' },
    'chat-code': { title: 'A chat', text: 'For codes by chat message. You need the messenger on your phone.' },
    'sms-code': { title: 'A phone number', text: 'For codes by text message. You need a mobile phone.' },
    'portal-password': {
      title: 'A portal password',
      text: 'A second password, for this portal alone. You have to remember it.',
    },
    'security-questions': { title: 'Security questions', text: 'Questions that only you can answer.' },
  },
  device: { title: 'A device that shows codes', text: 'You need the device and its serial number.' },
  title: 'One more way to get back in',
  lead: (count) =>
    count === 1
      ? 'If you ever forget your password, you need one more way to show that it’s you. It takes two minutes.'
      : `If you ever forget your password, you need ${count} more ways to show that it’s you. Each takes two minutes.`,
  list: 'What you have, and what is missing',
  pending: 'One more way',
  pendingStill: 'still missing',
  choose: 'Choose what suits you',
  further: (count) => (count === 1 ? 'One more is needed after it.' : `${count} more are needed after it.`),
  later: 'Later',
  laterText: 'You find this again on the page of your account.',
  impossible: 'There is nothing that you could set up here by yourself. Your help desk can help you with it.',
  doneTitle: 'You can get back in by yourself',
  doneText: 'If you ever forget your password, choose “I forgot my password” and use what you have:',
  noSpare: (what) =>
    `There is no spare yet for ${what.map(small).join(' and ')}. Without ${what.length === 1 ? 'it' : 'one of them'}, only your help desk could let you back in.`,
  addSpare: 'A spare way',
};

const de: EnrolmentTexts = {
  groups: { password: 'Kennwörter', proofs: 'Wie Sie zeigen, dass Sie es sind', person: 'Über Sie' },
  states: {
    none: 'Noch keine.',
    tokens: (count) => (count === 1 ? 'Sie haben einen.' : `Sie haben ${count}.`),
    passkeys: (count) => (count === 1 ? 'Sie haben einen.' : `Sie haben ${count}.`),
    phones: (count) => (count === 1 ? 'Ein Gerät kann freigeben.' : `${count} Geräte können freigeben.`),
    codesLeft: (left, issued) => `Noch ${left} von ${issued} übrig.`,
    codesUsed: 'Alle sind verbraucht. Erstellen Sie neue.',
    isSet: 'Es ist gesetzt.',
    isNotSet: 'Noch nicht gesetzt.',
    questions: (count) => (count === 1 ? 'Sie haben eine beantwortet.' : `Sie haben ${count} beantwortet.`),
  },
  home: {
    title: 'Wenn ich mein Kennwort vergesse',
    works: 'Sie kommen selbst wieder hinein.',
    worksWithoutSpare: 'Sie kommen selbst wieder hinein. Ein Ersatz wäre klug.',
    missingTitle: 'Kennwort vergessen? Dann könnten Sie sich noch nicht selbst helfen',
    missing: (count) =>
      count === 1
        ? 'Es fehlt noch ein Weg, zu zeigen, dass Sie es sind. Das dauert zwei Minuten.'
        : `Es fehlen noch ${count} Wege, zu zeigen, dass Sie es sind. Jeder dauert zwei Minuten.`,
    impossible: 'Hier gibt es nichts, was Sie selbst einrichten könnten. Ihr Helpdesk kann Ihnen dabei helfen.',
    setUp: 'Jetzt einrichten',
  },
  has: {
    'email-code': 'Ihre E-Mail-Adresse',
    'sms-code': 'Ihre Telefonnummer',
    'token-code': 'Ihre App oder Ihr Gerät für Codes',
    passkey: 'Ihr Passkey',
    push: 'Die App des Portals auf Ihrem Telefon',
    'chat-code': 'Ihr Chat-Konto',
    'recovery-code': 'Ihre Notfallcodes',
    'bootstrap-code': 'Der Code von Ihrer IT',
    'security-questions': 'Ihre Sicherheitsfragen',
    'directory-password': 'Ihr Kennwort',
    'portal-password': 'Ihr Portalkennwort',
  },
  offers: {
    passkey: {
      title: 'Ein Passkey',
      text: 'Fingerabdruck, Gesicht oder PIN an diesem Gerät, oder ein Sicherheitsschlüssel.',
    },
    push: {
      title: 'Freigabe am Telefon',
      text: 'Ihr Telefon fragt Sie, und Sie geben dort eine Zahl ein. Sie brauchen Ihr Telefon.',
    },
    'token-code': {
      title: 'Eine Authenticator-App',
      text: 'Eine kostenlose App, die Codes anzeigt. Sie brauchen Ihr Telefon.',
    },
    'recovery-code': {
      title: 'Notfallcodes',
      text: 'Zehn Codes auf Papier. Sie brauchen einen Drucker oder Kennwortmanager und einen sicheren Ort.',
    },
    'email-code': { title: 'Eine E-Mail-Adresse', text: 'Eine, die Sie ohne Ihr Arbeitskennwort lesen können.' },
    'chat-code': {
      title: 'Ein Chat',
      text: 'Für Codes per Chat-Nachricht. Sie brauchen den Messenger auf dem Telefon.',
    },
    'sms-code': { title: 'Eine Telefonnummer', text: 'Für Codes per SMS. Sie brauchen ein Mobiltelefon.' },
    'portal-password': {
      title: 'Ein Portalkennwort',
      text: 'Ein zweites Kennwort, nur für dieses Portal. Sie müssen es sich merken.',
    },
    'security-questions': { title: 'Sicherheitsfragen', text: 'Fragen, die nur Sie beantworten können.' },
  },
  device: { title: 'Ein Gerät, das Codes anzeigt', text: 'Sie brauchen das Gerät und seine Seriennummer.' },
  title: 'Noch ein Weg zurück ins Konto',
  lead: (count) =>
    count === 1
      ? 'Falls Sie einmal Ihr Kennwort vergessen, brauchen Sie noch einen Weg, zu zeigen, dass Sie es sind. Das dauert zwei Minuten.'
      : `Falls Sie einmal Ihr Kennwort vergessen, brauchen Sie noch ${count} Wege, zu zeigen, dass Sie es sind. Jeder dauert zwei Minuten.`,
  list: 'Was Sie haben und was fehlt',
  pending: 'Ein weiterer Weg',
  pendingStill: 'fehlt noch',
  choose: 'Wählen Sie, was zu Ihnen passt',
  further: (count) => (count === 1 ? 'Danach fehlt noch einer.' : `Danach fehlen noch ${count}.`),
  later: 'Später',
  laterText: 'Sie finden dies auf der Seite Ihres Kontos wieder.',
  impossible: 'Hier gibt es nichts, was Sie selbst einrichten könnten. Ihr Helpdesk kann Ihnen dabei helfen.',
  doneTitle: 'Sie kommen selbst wieder hinein',
  doneText:
    'Falls Sie einmal Ihr Kennwort vergessen, wählen Sie „Ich habe mein Kennwort vergessen“ und nutzen, was Sie haben:',
  noSpare: (what) =>
    `Noch keinen Ersatz gibt es für dies: ${what.join(', ')}. Ohne ${what.length === 1 ? 'das' : 'eines davon'} könnte nur Ihr Helpdesk Sie wieder hineinlassen.`,
  addSpare: 'Ein Ersatz',
};

/** Within a sentence. */
function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** All texts of the account's own page and of the path that sets up what recovery needs. */
export const enrolmentTexts: Record<Language, EnrolmentTexts> = { en, de };

/** These texts come with their pages: the first screen of the portal need not carry them. */
export const useEnrolmentTexts = (): EnrolmentTexts => enrolmentTexts[usePortal().language];
