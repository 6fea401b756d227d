import type { DeskTexts } from '../notice-texts.ts';

/** Below what others did for the reader. */
const by =
  'Das war der Helpdesk oder die IT Ihrer Organisation. Haben Sie darum gebeten, oder wurde es Ihnen gesagt? Dann ist alles in Ordnung.';

/** What notices say in German that others cause: the help desk, who looks after the enrolment, and the clock. */
export const desk: DeskTexts = {
  templates: {
    invitation: {
      subject: '{portal}: jetzt ein paar Minuten, und später helfen Sie sich selbst',
      body: [
        'Mit {portal} können Sie jederzeit selbst ein neues Kennwort setzen oder Ihr Konto entsperren. Dafür muss Sie die Seite wiedererkennen, wenn Sie Ihr Kennwort vergessen haben: an einer App, einem Schlüssel oder Codes.',
        'Bitte melden Sie sich einmal als {login} an, mit dem Kennwort, das Sie bei der Arbeit benutzen, und richten Sie ein, was die Seite vorschlägt. Das dauert etwa drei Minuten.',
        'Niemand wird Sie je am Telefon nach einem Code oder Kennwort fragen.',
      ],
    },
    'invitation-reminder': {
      subject: '{portal}: noch nicht eingerichtet',
      body: [
        'Wir haben Ihnen schon einmal zu {portal} geschrieben. Für {login} ist noch nichts eingerichtet: Vergessen Sie Ihr Kennwort, müssen Sie um Hilfe anrufen.',
        'Drei Minuten genügen.',
        'Sie brauchen Ihren gewohnten Benutzernamen und Ihr Kennwort.',
      ],
    },
    'reset-started': {
      subject: 'Wählen Sie Ihr neues Kennwort',
      body: [
        'Der Helpdesk oder die IT Ihrer Organisation schickt Ihnen dies, damit Sie für {login} selbst ein neues Kennwort setzen. Niemand sonst erfährt es, und noch ist nichts geändert.',
        'Die Seite bittet Sie zu zeigen, wer Sie sind, mit dem, was Sie eingerichtet haben; vielleicht hat Ihnen der Helpdesk auch einen Code gegeben.',
        'Sie haben nicht mit dem Helpdesk gesprochen? Dann tun Sie nichts: Ohne Sie geschieht nichts.',
        'Die Seite ist die von {portal}.',
      ],
    },
    'helped-mail-set': {
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      body: [
        'Am {at} wurde für {login} eine andere E-Mail-Adresse hinterlegt. Codes und Nachrichten gehen von nun an dorthin.',
        by,
      ],
    },
    'helped-phone-set': {
      subject: 'Ihre Telefonnummer wurde geändert',
      body: ['Am {at} wurde die für {login} hinterlegte Telefonnummer geändert.', by],
    },
    'helped-names-set': {
      subject: 'Ihr Name wurde geändert',
      body: ['Am {at} wurde der Name geändert, der für {login} gezeigt wird.', by],
    },
    'helped-deactivated': {
      subject: 'Ihr Zugang wurde abgeschaltet',
      body: [
        'Am {at} wurde der Zugang von {login} zu {portal} abgeschaltet. Ihr Konto im Unternehmen ist davon nicht berührt.',
        by,
      ],
    },
    'helped-activated': {
      subject: 'Ihr Zugang wurde wieder eingeschaltet',
      body: ['Am {at} wurde der Zugang von {login} zu {portal} wieder eingeschaltet.', by],
    },
    'helped-sessions-ended': {
      subject: 'Sie wurden überall abgemeldet',
      body: ['Am {at} wurden alle Anmeldungen von {login} bei {portal} beendet. Sie können sich neu anmelden.', by],
    },
    'helped-environments-forgotten': {
      subject: 'Die bekannten Geräte sind vergessen',
      body: [
        'Am {at} wurden die Geräte vergessen, von denen sich {login} gewöhnlich anmeldet. Die nächste Anmeldung kann mehr verlangen.',
        by,
      ],
    },
    'helped-freeze-lifted': {
      subject: 'Ihr Konto lässt sich wieder herstellen',
      body: [
        'Nach der Meldung, dass Sie etwas nicht waren, war die Wiederherstellung angehalten. Am {at} wurde das für {login} beendet.',
        by,
      ],
    },
    'helped-one-time-set': {
      subject: 'Für Sie wurde ein Einmalkennwort gesetzt',
      body: [
        'Am {at} hat {by} im Portal {portal} ein Kennwort für {login} gesetzt. Es gilt für eine Anmeldung: Dabei wählen Sie Ihr eigenes, das sonst niemand kennt.',
        'Bis dahin kann sich jeder, der dieses Kennwort kennt, als Sie anmelden. Bitte tun Sie es bald.',
        'Waren Sie beim Helpdesk, oder haben Sie dort angerufen? Dann ist alles in Ordnung. Wenn Sie nicht darum gebeten haben, sagen Sie es sofort.',
      ],
    },
    'helped-tries-opened': {
      subject: 'Sie können es wieder versuchen',
      body: ['Für {login} waren zu viele Codes oder Kennwörter falsch. Am {at} wurde das wieder geöffnet.', by],
    },
    'helped-passkey-taken': {
      subject: 'Ein Passkey wurde entfernt',
      body: ['Am {at} wurde ein Passkey von {login} entfernt. Er meldet nicht mehr an.', by],
    },
    'helped-phone-taken': {
      subject: 'Ein Telefon wurde entfernt',
      body: [
        'Am {at} wurde ein Telefon entfernt, das Anmeldungen von {login} bestätigt hat. Es wird nicht mehr gefragt.',
        by,
      ],
    },
    'helped-token-assigned': {
      subject: 'Sie haben ein Token bekommen',
      body: [
        'Am {at} wurde {login} ein Gerät zugewiesen, das Codes erzeugt. Von nun an fragt das Portal nach seinen Codes.',
        by,
      ],
    },
    'helped-token-off': {
      subject: 'Ein Token wurde abgeschaltet',
      body: [
        'Am {at} wurde ein Token von {login} abgeschaltet. Es gehört Ihnen weiterhin, und nach seinen Codes wird nicht mehr gefragt.',
        by,
      ],
    },
    'helped-token-on': {
      subject: 'Ein Token wurde wieder eingeschaltet',
      body: [
        'Am {at} wurde ein Token von {login} wieder eingeschaltet. Von nun an wird nach seinen Codes gefragt.',
        by,
      ],
    },
    'helped-token-taken': {
      subject: 'Ein Token wurde entfernt',
      body: ['Am {at} wurde ein Token von {login} entfernt. Seine Codes gelten nicht mehr.', by],
    },
    'password-expires': {
      subject: 'Ihr Kennwort läuft {when} ab',
      body: [
        'Ihr Kennwort bei der Arbeit läuft {when} ab: am {day}. Bis dahin ändert sich nichts.',
        'Um ein neues zu wählen, melden Sie sich bei {portal} mit Ihrem jetzigen Kennwort an. Es dauert etwa zwei Minuten.',
        'Die Adresse von {portal} ist {address}. Wenn Sie dieser Nachricht nicht trauen, tippen Sie diese Adresse selbst in Ihren Browser ein. Niemand fragt Sie jemals per Mail oder am Telefon nach Ihrem Kennwort.',
        'Sie haben es schon geändert? Dann brauchen Sie nichts zu tun.',
      ],
    },
    digest: {
      subject: '{portal}: was auf Sie wartet',
      body: [
        '{counts}',
        'Am {day}: ausgeführte Änderungen: {done}; nicht ausgeführte: {failed}.',
        'Sie finden alles in der Konsole.',
      ],
    },
  },
  labels: {
    invitation: '{portal} öffnen',
    'invitation-reminder': '{portal} öffnen',
    'reset-started': 'Neues Kennwort wählen',
    'password-expires': 'Jetzt ändern',
    digest: 'Konsole öffnen',
  },
  counts: {
    waiting: 'Anträge auf neuen Zugang, die auf eine Entscheidung warten: {count}.',
    bridgesAway: 'Bridges, die fehlen: {away} von {all}. Ohne eine kann niemand ein Kennwort ändern.',
    noBridge:
      'Vom Verzeichnis dieses Portals hat sich noch nie eine Bridge gemeldet. Ohne eine kann niemand ein Kennwort ändern.',
    unknown: 'Änderungen, deren Ausgang niemand kennt: {count}. Das Protokoll nennt sie.',
    expiring: 'Kennwörter, die in den nächsten sieben Tagen ablaufen: {count}.',
  },
  daily: 'Diese Nachricht kommt einmal am Tag, und nur, wenn etwas wartet.',
};
