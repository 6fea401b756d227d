import type { AdminTexts } from '../notice-texts.ts';

const ifNotMe = 'Das waren nicht Sie? Schreiben Sie sofort einem anderen Eigentümer dieser Installation.';
const ifUnexpected = 'Haben Sie das nicht erwartet? Sehen Sie in der Konsole unter „Administratoren“ nach.';
const choose =
  'Wählen Sie, wie Sie sich anmelden: mit einem Passkey, oder mit einem Kennwort und einer Authenticator-App.';
const once = 'Der Link gilt einmal, 24 Stunden lang.';

/** What notices about accounts of the console say in German. */
export const admins: AdminTexts = {
  templates: {
    'admin-invited': {
      subject: 'Einladung zur Konsole von Latchkey',
      body: ['Sie wurden von {by} für Latchkey eingeladen. Ihre Rolle: {role}.', choose, once],
    },
    'admin-set-up': {
      subject: 'Ein Konsolenkonto wurde eingerichtet',
      body: ['Ihr Konto in der Konsole wurde am {at} eingerichtet.', ifNotMe],
    },
    'admin-role-changed': {
      subject: 'Eine Rolle in der Konsole wurde geändert',
      body: [
        'Rolle oder Zuständigkeit Ihres Kontos in der Konsole wurde am {at} von {by} geändert. Rolle jetzt: {role}.',
        ifNotMe,
      ],
    },
    'admin-disabled': {
      subject: 'Ein Konsolenkonto wurde gesperrt',
      body: ['Ihr Konto in der Konsole wurde am {at} von {by} gesperrt.', ifNotMe],
    },
    'admin-enabled': {
      subject: 'Ein Konsolenkonto wurde wieder freigegeben',
      body: ['Ihr Konto in der Konsole wurde am {at} von {by} wieder freigegeben.', ifNotMe],
    },
    'admin-removed': {
      subject: 'Ein Konsolenkonto wurde entfernt',
      body: ['Ihr Konto in der Konsole wurde am {at} von {by} entfernt.', ifNotMe],
    },
    'admin-factors-reset': {
      subject: 'Ein Konsolenkonto muss neu eingerichtet werden',
      body: [
        'Womit Sie sich anmelden, wurde am {at} von {by} zurückgesetzt und muss neu eingerichtet werden.',
        choose,
        once,
      ],
    },
    'admin-password-set': {
      subject: 'Ein Konsolenkennwort wurde geändert',
      body: ['Das Konsolenkennwort Ihres Kontos wurde am {at} geändert.', ifNotMe],
    },
    'admin-app-set': {
      subject: 'Eine Authenticator-App wurde für die Konsole eingerichtet',
      body: ['Für Ihr Konto wurde am {at} eine Authenticator-App eingerichtet. Eine frühere gilt nicht mehr.', ifNotMe],
    },
    'admin-passkey-added': {
      subject: 'Ein Passkey wurde für die Konsole hinzugefügt',
      body: ['Für Ihr Konto wurde am {at} ein Passkey hinzugefügt.', ifNotMe],
    },
    'admin-passkey-removed': {
      subject: 'Ein Passkey wurde aus der Konsole entfernt',
      body: ['Ein Passkey Ihres Kontos wurde am {at} entfernt.', ifNotMe],
    },
    'admin-recovery-codes-made': {
      subject: 'Neue Wiederherstellungscodes für die Konsole',
      body: [
        'Für Ihr Konto wurden am {at} neue Wiederherstellungscodes erstellt. Die früheren gelten nicht mehr.',
        ifNotMe,
      ],
    },
    'admin-recovery-code-used': {
      subject: 'Ein Wiederherstellungscode wurde an der Konsole benutzt',
      body: ['Mit Ihrem Konto hat sich am {at} jemand mit einem Wiederherstellungscode angemeldet.', ifNotMe],
    },
    'admin-new-sign-in': {
      subject: 'Eine neue Anmeldung an der Konsole',
      body: ['Sie haben sich von einem neuen Ort oder Gerät angemeldet: {device}, am {at}.', ifNotMe],
    },
    'owners-invited': {
      subject: 'Jemand wurde zur Konsole von Latchkey eingeladen',
      body: ['{name} wurde am {at} von {by} eingeladen. Rolle: {role}.', ifUnexpected],
    },
    'owners-set-up': {
      subject: 'Ein Konsolenkonto wurde eingerichtet',
      body: ['Das Konto von {name} in der Konsole wurde am {at} eingerichtet.', ifUnexpected],
    },
    'owners-role-changed': {
      subject: 'Eine Rolle in der Konsole wurde geändert',
      body: [
        'Rolle oder Zuständigkeit von {name} in der Konsole wurde am {at} von {by} geändert. Rolle jetzt: {role}.',
        ifUnexpected,
      ],
    },
    'owners-disabled': {
      subject: 'Ein Konsolenkonto wurde gesperrt',
      body: ['Das Konto von {name} in der Konsole wurde am {at} von {by} gesperrt.', ifUnexpected],
    },
    'owners-enabled': {
      subject: 'Ein Konsolenkonto wurde wieder freigegeben',
      body: ['Das Konto von {name} in der Konsole wurde am {at} von {by} wieder freigegeben.', ifUnexpected],
    },
    'owners-removed': {
      subject: 'Ein Konsolenkonto wurde entfernt',
      body: ['Das Konto von {name} in der Konsole wurde am {at} von {by} entfernt.', ifUnexpected],
    },
    'owners-factors-reset': {
      subject: 'Ein Konsolenkonto muss neu eingerichtet werden',
      body: [
        'Womit {name} sich anmeldet, wurde am {at} von {by} zurückgesetzt und muss neu eingerichtet werden.',
        ifUnexpected,
      ],
    },
    'owners-password-set': {
      subject: 'Ein Konsolenkennwort wurde geändert',
      body: ['Das Konsolenkennwort von {name} wurde am {at} geändert.', ifUnexpected],
    },
    'owners-app-set': {
      subject: 'Eine Authenticator-App wurde für die Konsole eingerichtet',
      body: [
        'Für {name} wurde am {at} eine Authenticator-App eingerichtet. Eine frühere gilt nicht mehr.',
        ifUnexpected,
      ],
    },
    'owners-passkey-added': {
      subject: 'Ein Passkey wurde für die Konsole hinzugefügt',
      body: ['Für {name} wurde am {at} ein Passkey hinzugefügt.', ifUnexpected],
    },
    'owners-passkey-removed': {
      subject: 'Ein Passkey wurde aus der Konsole entfernt',
      body: ['Ein Passkey von {name} wurde am {at} entfernt.', ifUnexpected],
    },
    'owners-recovery-codes-made': {
      subject: 'Neue Wiederherstellungscodes für die Konsole',
      body: [
        'Für {name} wurden am {at} neue Wiederherstellungscodes erstellt. Die früheren gelten nicht mehr.',
        ifUnexpected,
      ],
    },
    'owners-recovery-code-used': {
      subject: 'Ein Wiederherstellungscode wurde an der Konsole benutzt',
      body: [
        'Mit dem Konto von {name} hat sich am {at} jemand mit einem Wiederherstellungscode angemeldet.',
        ifUnexpected,
      ],
    },
    'trail-alarm': {
      subject: 'Das Protokoll ist nicht vollständig',
      body: [
        'Die stündliche Prüfung des Protokolls hat etwas gefunden, das vorher nicht da war:',
        '{counts}',
        'Fehlende Einträge können verspätet sein: Dann nennt die Übersicht sie von selbst nicht mehr. Was geändert oder verschoben ist, wurde in der Tabelle geändert, in die nur dieses Produkt schreibt.',
        'Öffnen Sie in der Konsole „Protokoll“, „Exportieren und prüfen“. Bewahren Sie den Export auf und klären Sie, wer in die Tabellen dieser Installation schreiben kann.',
      ],
    },
  },
  setUp: 'Mein Konto einrichten',
  console: 'Konsole öffnen',
  somebody: 'jemandem',
  roles: { owner: 'Eigentümer', administrator: 'Administrator', helpdesk: 'Helpdesk', auditor: 'Prüfer' },
  footer: 'Konsole von Latchkey. Sie erhalten diese Mail, weil Sie dort ein Konto haben.',
};
