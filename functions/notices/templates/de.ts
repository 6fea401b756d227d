import { desk } from './desk/de.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** What notices say in German. */
export const de: NoticeTexts = {
  ...desk,
  templates: {
    ...desk.templates,
    // The code is not in the subject: subjects show on locked screens, and stay in logs.
    code: {
      subject: 'Ihr Code für {portal}',
      body: [
        'Bitte geben Sie diesen Code auf der geöffneten Seite ein. Er gilt einmal, {minutes} Minuten lang.',
        'Niemand wird Sie jemals danach fragen, weder am Telefon noch per E-Mail.',
        'Sie haben keinen Code angefordert? Dann hat jemand anderes Ihren Namen eingegeben. Ohne den Code passiert nichts, Sie müssen nichts tun.',
      ],
    },
    // To an address that somebody typed as theirs: its owner may be a stranger, who learns no name from it.
    'contact-code': {
      subject: 'Ist das Ihre Adresse? Ihr Code für {portal}',
      body: [
        'Bitte geben Sie diesen Code auf der geöffneten Seite ein; Nachrichten von {portal} kommen dann hierher. Er gilt einmal, {minutes} Minuten lang.',
        'Sie wissen nichts davon? Dann hat sich jemand bei der eigenen Adresse vertippt. Sie müssen nichts tun.',
      ],
    },
    'restore-requested': {
      subject: 'Jemand hat um neuen Zugang zu Ihrem Konto gebeten',
      body: [
        'Am {at} hat jemand {portal} gebeten, den Zugang zu {login} wiederherzustellen, weil etwas verloren ging. Vorgang: {reference}. Noch ist nichts geändert: Zuerst prüft das eine Administratorin oder ein Administrator.',
        'Waren Sie das, müssen Sie nichts tun.',
      ],
    },
    // To an address that somebody gave as theirs: no name in it.
    'restore-new-address': {
      subject: 'Ihr Antrag bei {portal}',
      body: [
        'Diese Adresse wurde bei {portal} als neue Adresse von jemandem angegeben, der um neuen Zugang bittet. Zuerst wird das geprüft; wir schreiben hierher, sobald entschieden ist.',
        'Sie wissen nichts davon? Dann hat sich jemand bei der eigenen Adresse vertippt. Sie müssen nichts tun.',
      ],
    },
    'restore-verified': {
      subject: 'Der Zugang zu Ihrem Konto wurde wiederhergestellt',
      body: [
        'Am {at} wurde der Zugang zu {login} bei {portal} wiederhergestellt. Vorgang: {reference}. Nach dem, was als verloren galt, wird nicht mehr gefragt, und was neu angegeben wurde, gilt von nun an. Haben Sie darum gebeten, ist alles in Ordnung.',
      ],
    },
    'restore-refused': {
      subject: 'Der Zugang zu Ihrem Konto wurde nicht wiederhergestellt',
      body: [
        'Am {at} wurde entschieden, den Zugang zu {login} bei {portal} auf diesen Antrag hin nicht wiederherzustellen. Vorgang: {reference}. Es wurde nichts geändert.',
      ],
    },
    'restore-cancelled': {
      subject: 'Der Antrag auf neuen Zugang wurde abgebrochen',
      body: [
        'Der Antrag auf neuen Zugang zu {login} bei {portal} wurde am {at} abgebrochen. Vorgang: {reference}. Es wurde nichts geändert. Das geschieht auch von selbst, wenn sich die Besitzerin oder der Besitzer auf anderem Weg anmeldet.',
      ],
    },
    'issue-submitted': {
      subject: 'Neuer Zugang: {reference} wartet auf eine Entscheidung',
      body: [
        'Am {at} hat jemand darum gebeten, den Zugang zu {login} bei {portal} wiederherzustellen. Vorgang: {reference}.',
        'Bitte stellen Sie wie gewohnt fest, wer das ist, bevor Sie entscheiden: docs/restore-access.md sagt, wie. Ohne Entscheidung läuft der Antrag nach 14 Tagen ab.',
      ],
    },
    'issue-ended': {
      subject: 'Neuer Zugang: {reference} {ending}',
      body: ['Der Antrag auf neuen Zugang zu {login} bei {portal} {ending}, am {at}.'],
    },
    'password-reset': {
      subject: 'Ihr Kennwort wurde zurückgesetzt',
      body: ['Das Kennwort von {login} wurde am {at} zurückgesetzt. Waren Sie das, ist alles in Ordnung.'],
    },
    'password-changed': {
      subject: 'Ihr Kennwort wurde geändert',
      body: ['Das Kennwort von {login} wurde am {at} geändert. Waren Sie das, ist alles in Ordnung.'],
    },
    'account-unlocked': {
      subject: 'Ihr Konto wurde entsperrt',
      body: ['Das Konto {login} wurde am {at} entsperrt. Waren Sie das, ist alles in Ordnung.'],
    },
    'token-added': {
      subject: 'Ein Token wurde hinzugefügt',
      body: [
        'Zu {login} wurde am {at} ein Token hinzugefügt, der Codes für die Anmeldung erzeugt. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'token-removed': {
      subject: 'Ein Token wurde entfernt',
      body: [
        'Von {login} wurde am {at} ein Token entfernt, der Codes für die Anmeldung erzeugte. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'token-replaced': {
      subject: 'Ein Token wurde ersetzt',
      body: [
        'Ein Token von {login}, der Codes für die Anmeldung erzeugt, wurde am {at} durch einen neuen ersetzt. Der alte gilt nicht mehr. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'token-unassigned': {
      subject: 'Ein Token wird nicht mehr verwendet',
      body: [
        'Ein Token von {login} wird seit dem {at} nicht mehr verwendet. Nach seinen Codes wird nicht mehr gefragt. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'token-synchronised': {
      subject: 'Ein Token wurde abgeglichen',
      body: [
        'Ein Token von {login} wurde am {at} mit zwei seiner Codes abgeglichen. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'token-pin-set': {
      subject: 'Für einen Token wurde eine PIN festgelegt',
      body: [
        'Für einen Token von {login} wurde am {at} eine PIN festgelegt. Sie wird nun mit jedem Code eingegeben. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'token-pin-removed': {
      subject: 'Die PIN eines Tokens wurde entfernt',
      body: ['Die PIN eines Tokens von {login} wurde am {at} entfernt. Waren Sie das, ist alles in Ordnung.'],
    },
    'passkey-added': {
      subject: 'Ein Passkey wurde hinzugefügt',
      body: [
        'Zu {login} wurde am {at} ein Passkey oder Sicherheitsschlüssel hinzugefügt. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'passkey-removed': {
      subject: 'Ein Passkey wurde entfernt',
      body: [
        'Von {login} wurde am {at} ein Passkey oder Sicherheitsschlüssel entfernt. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'push-device-added': {
      subject: 'Ein Telefon für Freigaben wurde hinzugefügt',
      body: [
        'Zu {login} wurde am {at} ein Telefon oder anderes Gerät hinzugefügt, das Anfragen freigeben kann. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'push-device-removed': {
      subject: 'Ein Telefon für Freigaben wurde entfernt',
      body: [
        'Von {login} wurde am {at} ein Telefon oder anderes Gerät entfernt, das Anfragen freigeben konnte. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'recovery-codes-made': {
      subject: 'Neue Notfallcodes wurden erstellt',
      body: [
        'Für {login} wurden am {at} neue Notfallcodes erstellt. Frühere gelten nicht mehr. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'recovery-code-used': {
      subject: 'Ein Notfallcode wurde benutzt',
      body: [
        'Einer der Notfallcodes von {login} wurde am {at} benutzt. Waren Sie das, ist alles in Ordnung.',
        '{left}',
      ],
    },
    'portal-password-set': {
      subject: 'Ihr Portalkennwort wurde festgelegt',
      body: [
        'Das Kennwort, mit dem sich {login} bei {portal} anmeldet, wurde am {at} festgelegt. Das Kennwort Ihres Arbeitskontos ist dasselbe geblieben. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'questions-set': {
      subject: 'Ihre Sicherheitsfragen wurden festgelegt',
      body: ['Die Sicherheitsfragen von {login} wurden am {at} festgelegt. Waren Sie das, ist alles in Ordnung.'],
    },
    'bootstrap-code-issued': {
      subject: 'Für Sie wurde ein Code von der IT erstellt',
      body: [
        'Am {at} hat ein Administrator einen Code erstellt, mit dem sich die Besitzerin oder der Besitzer von {login} einmal ausweisen kann. Haben Sie darum gebeten, ist alles in Ordnung.',
      ],
    },
    'bootstrap-code-used': {
      subject: 'Der Code von der IT wurde benutzt',
      body: [
        'Der Code, den ein Administrator für {login} erstellt hat, wurde am {at} benutzt. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'mail-changed': {
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      body: [
        'Am {at} wurde geändert, wohin Codes und Nachrichten von {portal} für {login} gehen. Hierher kommen sie nicht mehr. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'phone-changed': {
      subject: 'Ihre Telefonnummer wurde festgelegt',
      body: [
        'Die Telefonnummer, an die Codes für {login} gehen, wurde am {at} festgelegt. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'phone-removed': {
      subject: 'Ihre Telefonnummer wurde entfernt',
      body: ['Die Telefonnummer von {login} wurde am {at} entfernt. Waren Sie das, ist alles in Ordnung.'],
    },
    'chat-added': {
      subject: 'Ein Chat wurde verbunden',
      body: ['Am {at} wurde ein Chat verbunden, an den Codes für {login} gehen. Waren Sie das, ist alles in Ordnung.'],
    },
    'chat-removed': {
      subject: 'Ein Chat wurde entfernt',
      body: ['Am {at} wurde der Chat entfernt, an den Codes für {login} gingen. Waren Sie das, ist alles in Ordnung.'],
    },
    'names-changed': {
      subject: 'Ihr Name wurde geändert',
      body: [
        'Der Name, den das Portal für {login} zeigt, wurde am {at} geändert. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'details-changed': {
      subject: 'Ihre Angaben wurden geändert',
      body: [
        'Angaben zu {login} im Verzeichnis Ihrer Organisation wurden am {at} in {portal} geändert. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'login-chosen': {
      subject: 'Sie haben einen Anmeldenamen gewählt',
      body: [
        'Seit {at} können Sie sich bei {portal} als {login} anmelden. Der Benutzername Ihrer Organisation gilt weiterhin. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'login-removed': {
      subject: 'Ein Anmeldename wurde entfernt',
      body: [
        'Der Name {login} für die Anmeldung bei {portal} wurde am {at} entfernt. Der Benutzername Ihrer Organisation gilt weiterhin. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'login-lost': {
      subject: 'Bitte melden Sie sich mit Ihrem üblichen Benutzernamen an',
      body: [
        'Ihre Organisation hat den Benutzernamen {login}, den Sie für die Anmeldung bei {portal} gewählt hatten, jemand anderem gegeben. Bitte nutzen Sie den Benutzernamen Ihrer Organisation, oder wählen Sie unter „Meine Daten“ einen anderen. Sonst hat sich nichts geändert.',
      ],
    },
    'new-sign-in': {
      subject: 'Neue Anmeldung: {device}',
      body: [
        'Am {at} hat sich jemand als {login} bei {portal} angemeldet, von einem Gerät oder Ort, den wir noch nicht kannten: {device}. Waren Sie das, ist alles in Ordnung.',
      ],
    },
    'not-me': {
      subject: 'Jemand meldet: Das war ich nicht',
      body: [
        'Zu {login} wurde am {at} gemeldet, dass eine Änderung am Konto nicht von der Besitzerin oder dem Besitzer stammt.',
        'Die Wiederherstellung dieses Kontos über das Portal ist für 24 Stunden angehalten. Bitte sprechen Sie mit der Person, unter einer Ihnen bekannten Nummer, und prüfen Sie das Konto.',
      ],
    },
    // Text messages: the code first, for it shows on a watch; no link, for a message with one teaches people to tap; letters
    // of the GSM alphabet where the language has them, so that a message stays one message.
    'text-code': {
      body: [
        '{code} ist Ihr Code für {portal}. Er gilt einmal, {minutes} Minuten lang. Niemand wird Sie danach fragen.',
      ],
    },
    'text-number-gone': {
      body: [
        '{portal}: Codes gehen nicht mehr an diese Nummer. Waren Sie das nicht? Bitte rufen Sie Ihren Helpdesk an.',
      ],
    },
    // Messages by chat: the code first, for a locked screen shows a line.
    'chat-code': {
      body: [
        '{code} ist Ihr Code für {portal}.\nBitte geben Sie ihn auf der Seite ein, die Sie geöffnet haben. Er gilt einmal, {minutes} Minuten lang. Niemand wird Sie danach fragen.',
      ],
    },
    'chat-gone': {
      body: [
        '{portal}: Codes gehen nicht mehr an diesen Chat. Waren Sie das nicht? Bitte rufen Sie Ihren Helpdesk an.',
      ],
    },
    'chat-link-over': {
      body: [
        'Dieser Link wurde schon benutzt oder ist abgelaufen. Bitte holen Sie sich auf der Seite „Chat-Nachrichten“ Ihres Portals einen neuen und öffnen Sie ihn innerhalb von zehn Minuten.',
      ],
    },
  },
  notMe: 'Das war ich nicht',
  ifNotMe:
    'Waren Sie es nicht, sagen Sie es hier: Die Wiederherstellung Ihres Kontos wird dann für 24 Stunden angehalten, alle Anmeldungen am Portal werden beendet und Ihr Sicherheitsteam wird benachrichtigt.',
  support: 'Wer kann helfen?',
  footer: 'Diese E-Mail wurde automatisch verschickt; Antworten werden nicht gelesen.',
  endings: { verified: 'wurde bewilligt', refused: 'wurde abgelehnt', cancelled: 'wurde abgebrochen' },
  left: (count) =>
    count === 0
      ? 'Es war der letzte. Bitte erstellen Sie bei Gelegenheit neue: Melden Sie sich am Portal an und wählen Sie „Meine Notfallcodes“.'
      : count === 1
        ? 'Ein Code ist noch übrig.'
        : `${count} Codes sind noch übrig.`,
};
