import type { Texts } from './en.ts';

const rules: Texts['rules'] = {
  'min-length': ({ min }) => `Mindestens ${min} Zeichen`,
  'max-length': ({ max }) => `Höchstens ${max} Zeichen`,
  classes: ({ needed }) =>
    Number(needed) >= 4
      ? 'Kleinbuchstaben, Großbuchstaben, Ziffern und andere Zeichen'
      : `Mindestens ${needed} davon: Kleinbuchstaben, Großbuchstaben, Ziffern, andere Zeichen`,
  complexity: ({ needed }) =>
    `Mindestens ${needed} Arten von Zeichen: Kleinbuchstaben, Großbuchstaben, Ziffern, Sonderzeichen`,
  'own-name': () => 'Kein Teil Ihres Namens oder Benutzernamens',
  'banned-word': () => 'Kein Wort, das Ihre Organisation ausgeschlossen hat',
  repeats: ({ most }) => `Kein Zeichen ${most}-mal hintereinander, nichts doppelt (hallohallo)`,
  sequences: ({ most }) => `Keine ${most} der Reihe nach (abcd, 4321)`,
  keyboard: ({ most }) => `Keine ${most} Tasten nebeneinander (qwertz)`,
  common: () => 'Keines der häufigsten Kennwörter',
  strength: () => 'Schwer zu erraten',
  breached: () => 'Kein gestohlenes: dieses kennen Angreifer schon',
};

const outcomes: Texts['outcomes'] = {
  done: { title: 'Erledigt', text: 'Das Verzeichnis hat es bestätigt.' },
  'credentials-refused': {
    title: 'Benutzername oder Kennwort stimmt nicht',
    text: 'Prüfen Sie beides. Beim Kennwort zählt Groß- und Kleinschreibung. Haben Sie es vergessen, können Sie ein neues festlegen. Nach vielen falschen Versuchen wird ein Konto gesperrt; Sie können es entsperren.',
  },
  'password-must-change': {
    title: 'Sie brauchen zuerst ein neues Kennwort',
    text: 'Ihr Kennwort stimmt, aber Ihre Organisation verlangt jetzt ein neues.',
  },
  'password-expired': {
    title: 'Ihr Kennwort ist abgelaufen',
    text: 'Es war richtig, ist aber zu alt. Wählen Sie jetzt ein neues.',
  },
  'account-locked': {
    title: 'Ihr Konto ist gesperrt',
    text: 'Es gab zu viele falsche Kennwörter. Entsperren Sie das Konto, oder warten Sie, bis es sich selbst öffnet.',
  },
  'account-disabled': {
    title: 'Ihr Konto ist ausgeschaltet',
    text: 'Nur Ihr Helpdesk kann es wieder einschalten. Ihr Kennwort wurde nicht geändert.',
  },
  'account-expired': {
    title: 'Ihr Konto hat sein Enddatum erreicht',
    text: 'Nur Ihr Helpdesk kann es verlängern. Ihr Kennwort wurde nicht geändert.',
  },
  'logon-restricted': {
    title: 'Zu dieser Zeit oder von hier können Sie sich nicht anmelden',
    text: 'Ihr Kennwort stimmt, aber Ihr Konto ist auf bestimmte Zeiten oder Computer beschränkt. Fragen Sie Ihren Helpdesk.',
  },
  'old-password-wrong': {
    title: 'Ihr bisheriges Kennwort stimmt nicht',
    text: 'Es wurde nichts geändert. Geben Sie es noch einmal ein. Vorsicht: Zu viele falsche Versuche sperren das Konto.',
  },
  'password-too-short': {
    title: 'Das neue Kennwort ist zu kurz',
    text: 'Das Verzeichnis verlangt ein längeres. Es wurde nichts geändert. Hängen Sie ein oder zwei Wörter an.',
  },
  'password-too-simple': {
    title: 'Das neue Kennwort ist zu einfach',
    text: 'Das Verzeichnis verlangt mehr Arten von Zeichen und nichts aus Ihrem Namen. Es wurde nichts geändert.',
  },
  'password-too-young': {
    title: 'Ihr Kennwort wurde erst vor Kurzem geändert',
    text: 'Es wurde nichts geändert. Das Verzeichnis lässt die nächste Änderung erst später zu. Wenn Sie sofort ein neues brauchen, fragen Sie Ihren Helpdesk.',
  },
  'password-in-history': {
    title: 'Dieses Kennwort hatten Sie schon einmal',
    text: 'Das Verzeichnis merkt sich frühere Kennwörter. Es wurde nichts geändert. Wählen Sie ein wirklich neues.',
  },
  'password-breaks-rules': {
    title: 'Das neue Kennwort verletzt eine Regel',
    text: 'Die Regeln Ihrer Organisation lassen es nicht zu. Es wurde nichts geändert. Die Regeln stehen unten.',
  },
  'password-refused': {
    title: 'Das Verzeichnis hat dieses Kennwort nicht angenommen',
    text: 'Es hat keinen Grund genannt. Es wurde nichts geändert. Meist hilft ein längeres Kennwort, das Sie noch nie hatten.',
  },
  'directory-refused': {
    title: 'Das Verzeichnis hat das nicht zugelassen',
    text: 'Den Grund kann nur Ihr Helpdesk klären. Es wurde nichts geändert. Ein anderes Kennwort hilft nicht; bitte sagen Sie es ihm.',
  },
  'must-change-void': {
    title: 'Dieses Konto behält sein Kennwort auf Dauer',
    text: 'Ein Kennwort für eine einzige Anmeldung ist für es nicht möglich. Es wurde nichts geändert. Bitte sagen Sie es Ihrem Helpdesk.',
  },
  'attribute-closed': {
    title: 'Das lässt sich hier nicht ändern',
    text: 'Ihre Organisation hat diesen Eintrag in ihrem eigenen Netz nicht freigegeben. Es wurde nichts geändert. Bitte sagen Sie es Ihrem Helpdesk.',
  },
  'attribute-refused': {
    title: 'Ihr Verzeichnis hat das nicht angenommen',
    text: 'Ein Eintrag ist zu lang oder hat eine Form, die das Verzeichnis Ihrer Organisation nicht nimmt. Es wurde nichts geändert. Prüfen Sie, was Sie eingegeben haben.',
  },
  'no-rights': {
    title: 'Latchkey darf das noch nicht',
    text: 'Ihr Verzeichnis gibt Latchkey nicht das Recht, Ihr Konto zu ändern. Es wurde nichts geändert. Bitte sagen Sie es Ihrem Helpdesk.',
  },
  'protected-account': {
    title: 'Dieses Konto lässt sich hier nicht ändern',
    text: 'Konten mit besonderen Rechten werden von Hand betreut. Es wurde nichts geändert. Bitte fragen Sie Ihren Helpdesk.',
  },
  'outside-scope': {
    title: 'Dieses Konto wird hier nicht betreut',
    text: 'Es gehört zu einem Bereich, der diese Seite nicht nutzt. Es wurde nichts geändert. Bitte fragen Sie Ihren Helpdesk.',
  },
  'account-not-found': {
    title: 'Ihr Konto wurde nicht gefunden',
    text: 'Vielleicht wurde es eben verschoben oder umbenannt. Es wurde nichts geändert. Bitte fragen Sie Ihren Helpdesk.',
  },
  'directory-unavailable': {
    title: 'Das Firmenverzeichnis hat nicht geantwortet',
    text: 'Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  expired: {
    title: 'Das hat zu lange gedauert und wurde abgebrochen',
    text: 'Es wurde nichts geändert, und es geschieht auch später nichts. Bitte versuchen Sie es noch einmal.',
  },
  'rate-capped': {
    title: 'Im Moment zu viele Anfragen',
    text: 'Ihr Firmennetz begrenzt gerade die Änderungen. Es wurde nichts geändert. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  },
  'job-refused': {
    title: 'Ihr Firmennetz hat die Anfrage nicht angenommen',
    text: 'Es wurde nichts geändert. Bitte versuchen Sie es noch einmal. Wenn es wieder passiert, sagen Sie es Ihrem Helpdesk.',
  },
  unknown: {
    title: 'Wir konnten nicht feststellen, ob es geklappt hat',
    text: 'Die Änderung kann geschehen sein oder nicht. Versuchen Sie zuerst, sich mit dem neuen Kennwort anzumelden. Geht das nicht, versuchen Sie es hier noch einmal.',
  },
};

const troubles: Texts['troubles'] = {
  offline: {
    title: 'Es gibt keine Verbindung',
    text: 'Ihre Eingaben sind noch da. Prüfen Sie Ihr Netz und versuchen Sie es noch einmal.',
  },
  'bad-request': {
    title: 'Eine Eingabe ist so nicht möglich',
    text: 'Prüfen Sie sie auf Tippfehler und versuchen Sie es noch einmal.',
  },
  'session-required': {
    title: 'Sie wurden abgemeldet',
    text: 'Das geschieht zu Ihrer Sicherheit nach einer Weile. Bitte melden Sie sich noch einmal an.',
  },
  'flow-required': {
    title: 'Die Zeit ist um',
    text: 'Zu Ihrer Sicherheit bleibt das nur 15 Minuten offen. Es wurde nichts geändert.',
  },
  'proof-refused': { title: 'Das stimmt nicht', text: 'Prüfen Sie es und versuchen Sie es noch einmal.' },
  'fresh-proof-required': {
    title: 'Bitte zeigen Sie noch einmal, dass Sie es sind',
    text: 'Das gilt zehn Minuten lang, und die sind vorbei.',
  },
  'request-forged': {
    title: 'Diese Anfrage wurde abgewiesen',
    text: 'Sie schien nicht von dieser Seite zu kommen. Schließen Sie andere Tabs, laden Sie neu und versuchen Sie es noch einmal.',
  },
  'wrong-door': {
    title: 'Bitte nutzen Sie die übliche Adresse',
    text: 'Öffnen Sie diese Seite über die Adresse, die Ihnen Ihre Organisation gegeben hat.',
  },
  'not-allowed': {
    title: 'Das wird hier nicht angeboten',
    text: 'Ihre Organisation hat es nicht eingeschaltet. Bitte fragen Sie Ihren Helpdesk.',
  },
  'not-found': {
    title: 'Hier ist nichts',
    text: 'Vielleicht ist die Adresse vertippt, oder der Link wurde schon benutzt.',
  },
  'wrong-step': {
    title: 'Noch nicht ganz',
    text: 'Vorher muss noch etwas anderes geschehen. Bitte versuchen Sie es gleich noch einmal.',
  },
  'too-many-issues': {
    title: 'Frühere Anträge sind noch offen',
    text: 'Die IT hat noch nicht über sie entschieden. Es wurde nichts Neues abgeschickt.',
  },
  'rules-broken': {
    title: 'Das passt noch nicht zu allen Regeln',
    text: 'Die Regeln stehen auf der Seite. Es wurde nichts geändert.',
  },
  'name-taken': { title: 'Dieser Name ist nicht frei', text: 'Bitte wählen Sie einen anderen.' },
  'too-large': { title: 'Das ist zu lang', text: 'Bitte nehmen Sie etwas Kürzeres.' },
  'challenge-required': {
    title: 'Die Prüfung wurde nicht fertig',
    text: 'Hier ist gerade mehr los als sonst, darum hat jedes Gerät vorher eine kleine Aufgabe. Es wurde nichts gesendet. Bitte versuchen Sie es noch einmal.',
  },
  'too-many-tries': {
    title: 'Zu viele Versuche',
    text: 'Damit Ihr Konto sicher bleibt, müssen wir hier eine Weile anhalten.',
  },
  'directory-unreachable': {
    title: 'Das Firmenverzeichnis ist nicht erreichbar',
    text: 'Es wurde nichts geändert, und mit Ihrem Konto ist alles in Ordnung. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  },
  internal: {
    title: 'Das hat nicht geklappt, und es liegt an uns',
    text: 'Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal. Wenn es dabei bleibt, sagen Sie es Ihrem Helpdesk.',
  },
  'trust-broken': {
    title: 'Wir haben angehalten, bevor Ihr Kennwort dieses Gerät verließ',
    text: 'Wir konnten nicht sicherstellen, dass nur Ihr Firmennetz es öffnen kann. Es wurde nichts gesendet. Bitte sagen Sie es Ihrem Helpdesk.',
  },
};

/** Everything the portal says, in German. */
export const de: Texts = {
  languageName: 'Deutsch',
  common: {
    continue: 'Weiter',
    tryAgain: 'Noch einmal versuchen',
    home: 'Zurück zum Anfang',
    cancel: 'Abbrechen',
    show: 'Zeigen',
    hide: 'Verbergen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    working: 'Einen Moment …',
    loading: 'Wird geladen …',
    errorPrefix: 'Fehler: ',
    skip: 'Zum Hauptteil springen',
    language: 'Sprache',
    problem: 'Es gibt ein Problem',
    usuallyAs: (login) => `Für ${login}`,
    tryAt: (time) => `Ab ${time} Uhr können Sie es wieder versuchen.`,
    requestId: (id) => `Wenn Sie um Hilfe bitten, nennen Sie diese Nummer: ${id}`,
  },
  help: {
    title: 'Wer kann helfen?',
    nobody: 'Bitte fragen Sie die Menschen, die Ihren Computer betreuen.',
    seal: 'Ihr Kennwort wird auf diesem Gerät versiegelt. Nur das Netz Ihrer Firma kann es öffnen.',
  },
  home: {
    title: 'Was brauchen Sie?',
    lead: 'Kommen Sie selbst wieder in Ihr Arbeitskonto.',
    none: 'Hier wird noch nichts angeboten. Bitte fragen Sie Ihren Helpdesk.',
    more: 'Wenn Sie angemeldet sind',
    away: {
      title: 'Das Firmenverzeichnis ist gerade nicht erreichbar',
      text: 'Mit Ihrem Konto ist alles in Ordnung, aber Kennwörter lassen sich erst wieder ändern, wenn es antwortet. Diese Seite prüft das laufend.',
    },
    back: 'Das Firmenverzeichnis ist wieder erreichbar.',
    noPortal: {
      title: 'Welches Portal ist Ihres?',
      text: 'Unter dieser Adresse gibt es keines. Bitte prüfen Sie die Adresse oder fragen Sie Ihren Helpdesk nach der richtigen.',
    },
  },
  name: {
    title: 'Wie ist Ihr Benutzername?',
    label: 'Benutzername',
    hint: 'Der Name, mit dem Sie sich an Ihrem Computer anmelden, oder Ihre dienstliche E-Mail-Adresse.',
    empty: 'Geben Sie Ihren Benutzernamen ein',
    notAName: 'Das kann kein Benutzername sein. Prüfen Sie ihn auf Tippfehler',
  },
  email: {
    title: 'Sehen Sie in Ihre E-Mails',
    sent: (digits) =>
      `Wenn zu diesem Konto eine E-Mail-Adresse hinterlegt ist, ist eine Nachricht mit einem ${digits}-stelligen Code dorthin unterwegs.`,
    sentTo: (login) => `Sie haben ${login} angegeben.`,
    sentThere: (digits, to) => `Eine Nachricht mit einem ${digits}-stelligen Code ist unterwegs an ${to}.`,
    label: 'Code aus der Nachricht',
    hint: (time) => `Er gilt bis ${time} Uhr. Lassen Sie diese Seite offen.`,
    again: 'Noch einen Code senden',
    againIn: (time) => `Noch einen Code können Sie anfordern in ${time}`,
    sentAgain: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
    send: 'Code senden',
    sendText: 'Wir senden ihn an die E-Mail-Adresse, die Ihre Firma für Sie hinterlegt hat.',
    nothing: 'Nichts angekommen?',
    nothingLines: [
      'Es kann ein, zwei Minuten dauern. Sehen Sie auch im Spam-Ordner nach.',
      'Der Code geht nur an die Adresse, die Ihre Firma hinterlegt hat. Ist das eine alte oder genau das Postfach, das Sie nicht öffnen können, fragen Sie Ihren Helpdesk.',
    ],
    otherName: (login) => `Stimmt „${login}“? Anderen Namen verwenden`,
  },
  pushTitle: 'Sehen Sie auf Ihr Telefon',
  sms: {
    title: 'Sehen Sie auf Ihr Telefon',
    sent: (digits) =>
      `Wenn zu diesem Konto eine Telefonnummer hinterlegt ist, ist eine SMS mit einem ${digits}-stelligen Code dorthin unterwegs.`,
    sendText: 'Wir senden ihn an die Telefonnummer, die Sie hinterlegt haben.',
    nothingLines: [
      'Es kann ein, zwei Minuten dauern. Ist das Telefon eingeschaltet und hat es Empfang?',
      'Der Code geht nur an die hinterlegte Nummer. Ist das eine alte oder haben Sie nie eine angegeben, wählen Sie einen anderen Weg oder fragen Sie Ihren Helpdesk.',
    ],
  },
  code: {
    empty: 'Geben Sie den Code ein',
    notDigits: 'Ein Code besteht nur aus Ziffern',
    length: (digits) => `Der Code hat ${digits} Ziffern`,
    incomplete: 'Das ist kein vollständiger Code. Prüfen Sie jede Ziffer',
    refused: 'Dieser Code stimmt nicht',
    refusedText: 'Nehmen Sie den neuesten Code und prüfen Sie jede Ziffer. Codes gelten nur eine Weile.',
    otherWay: 'Auf andere Weise zeigen:',
  },
  app: {
    title: 'Öffnen Sie Ihre Authenticator-App',
    text: 'Geben Sie den Code ein, den sie für Ihr Arbeitskonto zeigt. Ein Gerät mit Knopf geht genauso.',
    label: 'Ihr Code',
    hint: 'Meist 6 Ziffern. Immer der neueste.',
    withPin: {
      before: 'Meist 6 Ziffern. Haben Sie eine PIN festgelegt, geben Sie sie gleich vor dem Code ein.',
      after: 'Meist 6 Ziffern. Haben Sie eine PIN festgelegt, geben Sie sie gleich nach dem Code ein.',
    },
    drifted: 'Meine Codes werden nie angenommen',
    lost: 'Ich habe App oder Gerät nicht mehr',
    lostText: 'Dann muss ein Mensch sicherstellen, dass Sie es sind. Ihr Helpdesk kann das.',
  },
  steps: { of: (step, total) => `Schritt ${step} von ${total}` },
  password: {
    title: 'Wählen Sie ein neues Kennwort',
    label: 'Neues Kennwort',
    current: 'Bisheriges Kennwort',
    rules: 'Ihr neues Kennwort braucht',
    met: 'erfüllt',
    unmet: 'noch nicht',
    suggest: 'Vorschlag machen',
    suggestion: 'Unser Vorschlag',
    use: 'Dieses nehmen',
    another: 'Ein anderes',
    other: 'Ein anderes Kennwort wählen',
    used: 'Der Vorschlag ist eingetragen und sichtbar, damit Sie ihn notieren können.',
    empty: 'Geben Sie ein neues Kennwort ein',
    currentEmpty: 'Geben Sie Ihr bisheriges Kennwort ein',
    brokenRules: 'Das Kennwort erfüllt noch nicht alle Regeln',
    submit: 'Kennwort ändern',
    phrase: 'Drei oder vier Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.',
  },
  waiting: {
    reset: 'Ihr Kennwort wird geändert',
    unlock: 'Ihr Konto wird entsperrt',
    verify: 'Ihr Kennwort wird geprüft',
    sealed: 'Auf diesem Gerät versiegelt',
    sent: 'Ihrem Firmennetz übergeben',
    carriedOut: 'Das Verzeichnis führt es aus',
    soon: 'Das dauert meist ein paar Sekunden.',
    longer: 'Es läuft noch. Sie müssen nichts tun.',
    long: 'Das dauert ungewöhnlich lange. Wir warten weiter und sagen Ihnen das wahre Ergebnis.',
    again: 'Es ist noch keine Antwort da, deshalb fragen wir noch einmal. Sie müssen nichts tun.',
    unsure: {
      title: 'Wir wissen noch nicht, ob es geklappt hat',
      text: 'Bitte versuchen Sie es noch einmal. Damit wird dieselbe Änderung noch einmal angefragt; doppelt kann sie nicht geschehen.',
    },
  },
  done: {
    reset: 'Ihr Kennwort ist geändert',
    resetLead: 'Das Verzeichnis hat es bestätigt. Ab jetzt gilt das neue Kennwort.',
    next: 'Was jetzt zu tun ist',
    nextLines: [
      {
        title: 'Telefon und Tablet',
        text: 'Tragen Sie das neue Kennwort ein, wo E-Mail, Kalender und WLAN es nutzen. Ein Gerät, das weiter das alte versucht, kann Ihr Konto sperren.',
      },
      { title: 'Outlook und Teams', text: 'Melden Sie sich neu an, wenn sie danach fragen.' },
      {
        title: 'Laptop außerhalb des Büros',
        text: 'Windows verlangt vielleicht noch das alte Kennwort, bis es das Firmennetz erreicht. Melden Sie sich mit dem alten an, verbinden Sie das VPN, sperren Sie den Bildschirm und entsperren Sie ihn mit dem neuen.',
      },
    ],
    notice: 'Wir schreiben Ihnen dazu auch eine E-Mail, damit Sie es merken, falls Sie es einmal nicht selbst waren.',
    elsewhere:
      'Noch nicht jeder Standort weiß davon: Klappt es irgendwo noch nicht, versuchen Sie es dort in einigen Minuten wieder.',
    unlock: 'Ihr Konto ist entsperrt',
    unlockLead: 'Ihr Kennwort ist dasselbe geblieben. Sie können sich wieder anmelden.',
    unlockNext: 'Wenn es wieder gesperrt wird',
    unlockLines: [
      {
        title: 'Suchen Sie ein altes Kennwort',
        text: 'Oft versucht ein Telefon, ein Tablet oder ein Netzlaufwerk immer wieder eines. Tragen Sie dort das richtige ein.',
      },
      { title: 'Nicht sicher, wie es lautet?', text: 'Dann legen Sie ein neues fest, statt weiter zu probieren.' },
    ],
  },
  expired: {
    title: 'Fangen wir noch einmal an',
    text: 'Zu Ihrer Sicherheit bleibt das nur 15 Minuten offen. Es wurde nichts geändert, und Ihr Name ist noch eingetragen.',
    unlockText:
      'Zu Ihrer Sicherheit bleibt das nur 15 Minuten offen. Versuchen Sie zuerst, sich anzumelden: Vielleicht ist Ihr Konto schon entsperrt.',
    button: 'Noch einmal anfangen',
  },
  obstacle: {
    lead: 'Wir wissen jetzt, dass Sie es sind. Aber hier geht es nicht weiter.',
    factorsMissingNext: 'Wenn Sie sich das nächste Mal anmelden, zeigt Ihnen dieses Portal, was fehlt.',
    factorsMissing: {
      title: 'Wir brauchen noch einen Nachweis, und es gibt keinen',
      text: 'Das war richtig. Ihre Organisation verlangt aber mehr als einen Nachweis, dass Sie es sind, und Sie haben noch keinen zweiten eingerichtet. Es wurde nichts geändert. Ihr Helpdesk kann Ihnen persönlich helfen.',
    },
  },
  away: {
    title: 'Das Firmenverzeichnis ist gerade nicht erreichbar',
    text: 'Wir fragen nicht nach einem Kennwort, solange es nichts nützt. Ihr Nachweis gilt noch eine Weile; diese Seite prüft laufend und geht von selbst weiter.',
    signIn: 'Zum Anmelden wird das Firmenverzeichnis gebraucht. Diese Seite prüft laufend.',
  },
  signIn: {
    title: 'Anmelden',
    leads: {
      'directory-password': 'Mit Name und Kennwort Ihres Arbeitskontos.',
      'portal-password': 'Mit Ihrem Namen und dem Kennwort, das Sie für dieses Portal gewählt haben.',
      'email-code': 'Wir schicken einen Code an die E-Mail-Adresse, die für Sie hinterlegt ist.',
      'security-questions': 'Mit einem Code aus Ihrer Authenticator-App und den Antworten auf Ihre Sicherheitsfragen.',
      passkey: 'Mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel. Einen Namen müssen Sie nicht eingeben.',
    },
    otherWay: 'Anders anmelden:',
    ways: {
      'directory-password': 'Mit dem Kennwort meines Arbeitskontos',
      'portal-password': 'Mit meinem Portalkennwort',
      'email-code': 'Mit einem Code per E-Mail',
      'security-questions': 'Mit meiner App und meinen Sicherheitsfragen',
      passkey: 'Mit einem Passkey',
    },
    notNow: {
      title: 'Auf diesem Weg kommen Sie gerade nicht hinein',
      text: 'Ihr Konto ist vielleicht abgeschaltet, oder eine Änderung wurde gemeldet. Melden Sie sich mit dem Kennwort Ihres Arbeitskontos an oder fragen Sie Ihren Helpdesk.',
    },
    proofTitle: 'Geben Sie Ihr Arbeitskennwort ein',
    proofHint: 'Das, mit dem Sie sich an Ihrem Rechner anmelden.',
    password: 'Kennwort',
    passwordEmpty: 'Geben Sie Ihr Kennwort ein',
    submit: 'Anmelden',
    forgot: 'Ich habe mein Kennwort vergessen',
    unlock: 'Mein Konto entsperren',
    again: 'Bitte melden Sie sich noch einmal an.',
  },
  account: {
    title: (name) => `Guten Tag, ${name}`,
    signedInAs: (login) => `Angemeldet als ${login}`,
    signOut: 'Abmelden',
    signedOut: 'Sie sind abgemeldet.',
    mustChange: {
      expired: 'Ihr Kennwort ist abgelaufen. Wählen Sie ein neues, um weiterzumachen.',
      'must-change': 'Ihre Organisation verlangt jetzt ein neues Kennwort.',
    },
    back: 'Zurück zu meinem Konto',
  },
  fresh: {
    title: 'Zeigen Sie zuerst, dass Sie es sind',
    text: 'Was Sie gleich ändern, entscheidet darüber, wie Sie hineinkommen. Das Kennwort allein reicht dafür nicht.',
    noneTitle: 'Wir können nicht sicher sein, dass Sie es sind',
    noneText:
      'Dafür brauchen wir etwas außer dem Kennwort, zum Beispiel eine hinterlegte E-Mail-Adresse. Es gibt noch nichts. Ihr Helpdesk kann es mit Ihnen einrichten.',
  },
  passkey: {
    title: 'Benutzen Sie Ihren Passkey',
    text: 'Mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel. Ihr Gerät fragt Sie danach.',
    use: 'Passkey benutzen',
    again: 'Noch einmal versuchen',
    waiting: 'Bitte folgen Sie dem, was Ihr Gerät zeigt.',
    lost: 'Ich habe meinen Passkey nicht hier',
    lostText:
      'Vielleicht ist er auf einem anderen Gerät oder Sicherheitsschlüssel. Haben Sie keinen davon mehr, hilft Ihnen ein Mensch.',
    signIn: 'Mit Passkey anmelden',
    refused: {
      title: 'Dieser Passkey wurde nicht angenommen',
      text: 'Vielleicht gehört er zu einem anderen Konto oder wurde hier entfernt. Versuchen Sie einen anderen, oder wählen Sie einen anderen Weg.',
    },
    notHere: {
      title: 'Mit diesem Passkey kommen Sie jetzt nicht hinein',
      text: 'Vielleicht ist Ihr Konto abgeschaltet, oder eine Änderung daran wurde gemeldet. Melden Sie sich mit Ihrem Kennwort an, oder fragen Sie Ihren Helpdesk.',
    },
    cancelled: {
      title: 'Das hat nicht geklappt',
      text: 'Es wurde abgebrochen, hat zu lange gedauert, oder auf diesem Gerät ist kein Passkey für diese Seite. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.',
    },
    unsupported: {
      title: 'Dieser Browser kann keine Passkeys benutzen',
      text: 'Nehmen Sie einen neueren Browser oder ein anderes Gerät, oder wählen Sie einen anderen Weg.',
    },
    wrongSite: {
      title: 'An dieser Adresse gehen Passkeys nicht',
      text: 'Öffnen Sie das Portal unter seiner üblichen Adresse und versuchen Sie es noch einmal. Geschieht es auch dort, sagen Sie es Ihrem Helpdesk.',
    },
    already: {
      title: 'Auf diesem Gerät ist schon ein Passkey',
      text: 'Sie können ihn benutzen. Für einen weiteren wählen Sie ein anderes Gerät oder einen Sicherheitsschlüssel.',
    },
    failed: {
      title: 'Ihr Gerät konnte das nicht',
      text: 'Versuchen Sie es gleich noch einmal. Bleibt es dabei, starten Sie den Browser neu oder nehmen Sie ein anderes Gerät.',
    },
  },
  portalPassword: {
    title: 'Mein Portalkennwort',
    createTitle: 'Wählen Sie ein Kennwort für dieses Portal',
    changeTitle: 'Portalkennwort ändern',
    lead: 'Es öffnet dieses Portal und sonst nichts. Nehmen Sie nicht das Kennwort Ihres Arbeitskontos und auch kein anderes, das Sie schon haben.',
    submit: 'Portalkennwort speichern',
    doneTitle: 'Ihr Portalkennwort ist festgelegt',
    doneText:
      'Das Kennwort Ihres Arbeitskontos ist dasselbe geblieben. Überall sonst, wo Sie an diesem Portal angemeldet waren, sind Sie jetzt abgemeldet.',
    proofTitle: 'Geben Sie Ihr Portalkennwort ein',
    proofText: 'Das Kennwort, das Sie für dieses Portal gewählt haben, nicht das Ihres Arbeitskontos.',
    label: 'Portalkennwort',
    empty: 'Geben Sie Ihr Portalkennwort ein',
    refused: 'Dieses Kennwort stimmt nicht',
    refusedText: 'Prüfen Sie es und versuchen Sie es noch einmal. Groß- und Kleinschreibung zählt.',
  },
  bootstrapCode: {
    proofTitle: 'Geben Sie den Code von der IT ein',
    proofText:
      'Der Code, den Sie von Ihrem Helpdesk oder Administrator bekommen haben. Er gilt einmal und nicht lange.',
    label: 'Code von der IT',
    hint: '8 Buchstaben und Ziffern. Bindestriche und Großschreibung sind egal.',
    empty: 'Geben Sie den Code ein',
    slip: 'In diesem Code ist ein Tippfehler. Er zählt nicht als Versuch',
    refused: 'Dieser Code stimmt nicht',
    refusedText: 'Vielleicht wurde er schon benutzt oder ist zu alt. Fragen Sie Ihren Helpdesk nach einem neuen.',
  },
  questions: {
    title: 'Meine Sicherheitsfragen',
    lead: 'Sie werden nur zusammen mit etwas anderem gestellt. Wählen Sie Antworten, die niemand nachschlagen kann und die Sie auch in zwei Jahren noch geben würden.',
    answered: 'Diese haben Sie beantwortet:',
    replaces: 'Was Sie jetzt eingeben, tritt an ihre Stelle.',
    number: (number, all) => `Frage ${number} von ${all}`,
    question: 'Frage',
    own: 'Eine eigene Frage schreiben',
    ownLabel: 'Meine eigene Frage',
    ownHint: 'Mindestens 10 Zeichen. Sie wird angezeigt, wenn sie gestellt wird; die Antwort darf nicht darin stehen.',
    answer: 'Antwort',
    submit: 'Fragen und Antworten speichern',
    remove: 'Meine Fragen entfernen',
    twice: (number) => `Frage ${number}: Wählen Sie eine, die oben noch nicht gewählt ist`,
    poor: (number) => `Frage ${number}: Schreiben Sie eine neue Frage mit mindestens 10 Zeichen`,
    problems: {
      'too-short': (number) => `Antwort ${number}: Geben Sie mindestens 3 Buchstaben oder Ziffern ein`,
      'same-as-another': (number) => `Antwort ${number}: Diese gehört schon zu einer anderen Frage`,
      'in-the-question': (number) => `Antwort ${number}: Sie darf nicht in der Frage stehen`,
    },
    done: { set: 'Ihre Antworten sind gespeichert', removed: 'Ihre Fragen sind entfernt' },
    doneText: {
      set: 'Niemand kann sie lesen, auch Ihr Helpdesk nicht. Großschreibung, Leerzeichen und Satzzeichen spielen keine Rolle.',
      removed: 'Sie werden nicht mehr gestellt.',
    },
    proofTitle: 'Beantworten Sie Ihre Sicherheitsfragen',
    proofText: 'Alle werden zusammen geprüft. Großschreibung, Leerzeichen und Satzzeichen sind egal.',
    empty: 'Geben Sie eine Antwort ein',
    refused: 'Das stimmt so nicht',
    refusedText: 'Mindestens eine Antwort ist eine andere als damals. Zu Ihrer Sicherheit sagen wir nicht, welche.',
  },
  recoveryCodes: {
    proofTitle: 'Nehmen Sie einen Ihrer Notfallcodes',
    proofText:
      'Die Codes, die Sie ausgedruckt oder gespeichert haben. Jeder gilt einmal, streichen Sie ihn danach durch.',
    label: 'Notfallcode',
    hint: '16 Buchstaben und Ziffern. Bindestriche und Großschreibung sind egal.',
    empty: 'Geben Sie einen Notfallcode ein',
    slip: 'In diesem Code ist ein Tippfehler. Er zählt nicht als Versuch',
    refused: 'Dieser Code stimmt nicht',
    refusedText:
      'Vielleicht wurde er schon benutzt, oder neuere Codes haben ihn ersetzt. Nehmen Sie einen anderen von Ihrer neuesten Liste.',
  },
  notMe: {
    title: 'Waren Sie das nicht?',
    text: 'Wenn Sie das, wovon die Nachricht spricht, nicht waren, sagen Sie es uns jetzt. Wir sperren dann die Wiederherstellung Ihres Kontos für 24 Stunden, melden alle ab, die hier als Sie angemeldet sind, und verständigen Ihr Sicherheitsteam.',
    button: 'Das war ich nicht',
    done: 'Danke. Die Wiederherstellung ist gesperrt.',
    doneText:
      'In den nächsten 24 Stunden kann niemand Ihr Konto wiederherstellen, alle hier als Sie Angemeldeten sind abgemeldet, und Ihr Sicherheitsteam weiß Bescheid. Bitte rufen Sie jetzt Ihren Helpdesk an: Vielleicht kennt jemand anderes Ihr Kennwort.',
    wasMe: 'Sie waren es doch? Dann schließen Sie diese Seite einfach.',
    usedTitle: 'Dieser Link gilt nicht mehr',
    usedText:
      'Er gilt einmal und sieben Tage lang. Wurde er benutzt, ist Ihre Meldung angekommen. Noch in Sorge? Bitte rufen Sie jetzt Ihren Helpdesk an.',
    noToken: 'Öffnen Sie den Link in der Nachricht noch einmal. Er scheint unvollständig zu sein.',
  },
  actions: {
    'password.reset': {
      title: 'Ich habe mein Kennwort vergessen',
      text: 'Mit einem Code zeigen, dass Sie es sind, dann ein neues wählen.',
    },
    'account.unlock': { title: 'Mein Konto ist gesperrt', text: 'Entsperren und das Kennwort behalten.' },
    'access.restore': {
      title: 'Ich komme nicht mehr hinein',
      text: 'Postfach, Telefon oder Kennwort verloren: die IT um Zugang bitten.',
    },
    'password.change': { title: 'Mein Kennwort ändern', text: 'Sie kennen das bisherige, oder es ist abgelaufen.' },
    'token.manage': { title: 'Meine Tokens', text: 'Apps und Geräte, die Ihre Anmeldecodes erzeugen.' },
    'passkey.manage': {
      title: 'Meine Passkeys',
      text: 'Anmelden mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel.',
    },
    'push.manage': { title: 'Freigabe am Telefon', text: 'Ihr Telefon fragt Sie, und Sie geben dort eine Zahl ein.' },
    'recovery-codes.manage': { title: 'Meine Notfallcodes', text: 'Ein Weg zurück ohne Telefon und ohne Postfach.' },
    'portal-password.manage': { title: 'Mein Portalkennwort', text: 'Ein Kennwort nur für dieses Portal.' },
    'chat.manage': { title: 'Chat-Nachrichten', text: 'Codes in einem Chat bekommen.' },
    'questions.manage': { title: 'Meine Sicherheitsfragen', text: 'Fragen wählen, die nur Sie beantworten können.' },
    'activity.show': {
      title: 'Meine Aktivitäten',
      text: 'Was mit Ihrem Konto geschehen ist, und was zu tun ist, wenn Sie es nicht waren.',
    },
    'environments.manage': {
      title: 'Wo ich mich anmelde',
      text: 'Die Geräte und Orte, die wir von Ihren Anmeldungen kennen.',
    },
    'profile.edit': { title: 'Meine Daten', text: 'Ihr Name, Ihre E-Mail-Adresse und Telefonnummer.' },
  },
  factors: {
    'email-code': 'Code per E-Mail',
    'sms-code': 'Code per SMS',
    'token-code': 'Code aus meiner App oder von meinem Gerät',
    passkey: 'Mein Passkey',
    push: 'Nachricht auf mein Telefon',
    'chat-code': 'Code per Chat-Nachricht',
    'recovery-code': 'Einer meiner Wiederherstellungscodes',
    'bootstrap-code': 'Code von meiner Administration',
    'security-questions': 'Meine Sicherheitsfragen',
    'directory-password': 'Mein Kennwort',
    'portal-password': 'Mein Kennwort für dieses Portal',
  },
  rules,
  outcomes,
  troubles,
};
