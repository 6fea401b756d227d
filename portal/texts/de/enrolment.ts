import type { EnrolmentTexts } from '../../screens/account/enrolment-texts.ts';

export const enrolment: EnrolmentTexts = {
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
