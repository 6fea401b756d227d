import type { RestoreTexts } from '../../screens/restore/restore-texts.ts';

export const restore: RestoreTexts = {
  overline: 'Wieder hineinkommen',
  lost: {
    title: 'Was können Sie nicht mehr nutzen?',
    lead: 'Kreuzen Sie alles an, was fehlt. Danach zeigen Sie mit dem, was übrig ist, dass Sie es sind, und ein Mensch in der IT entscheidet.',
    items: {
      password: {
        title: 'Mein Kennwort',
        text: 'Vergessen. Sobald die IT zugestimmt hat, wählen Sie ein neues.',
      },
      mail: {
        title: 'Mein Postfach',
        text: 'An der hinterlegten Adresse können Sie nichts lesen. Sie geben uns eine neue.',
      },
      token: {
        title: 'Meine Authenticator-App oder mein Gerät',
        text: 'Das Telefon oder Gerät, das Ihre Codes macht, ist verloren, kaputt oder neu. Das alte wird abgeschaltet.',
      },
    },
    empty: 'Kreuzen Sie mindestens eine Zeile an',
    who: 'Jeden Antrag sieht sich ein Mensch an, deshalb dauert das länger als ein paar Minuten.',
    onlyPassword: {
      title: 'Nur das Kennwort?',
      text: 'Dann geht es schneller. Sie wählen selbst ein neues, in wenigen Minuten, und niemand muss zustimmen.',
    },
    onlyMail: {
      title: 'Können Sie sich noch anmelden?',
      text: 'Dann geht es schneller. Sie ändern die Adresse selbst, und niemand muss zustimmen.',
      link: 'Anmelden und meine Adresse ändern',
    },
  },
  things: { password: 'Kennwort', mail: 'Postfach', token: 'Authenticator' },
  proof: {
    chooseTitle: 'Was haben Sie noch?',
    text: 'Zeigen Sie mit etwas, das nicht verloren ist, dass Sie es sind.',
    ways: {
      'email-code': 'Wir schicken ihn an die Adresse, die hinterlegt ist.',
      'sms-code': 'Wir schicken ihn an die Nummer, die hinterlegt ist.',
      'chat-code': 'Wir schicken ihn in den Chat, den Sie verbunden haben.',
      push: 'Ihr Telefon fragt, ob Sie es sind.',
      'token-code': 'Aus der App oder dem Gerät, das Sie eingerichtet haben.',
      passkey: 'Mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel.',
      'recovery-code': 'Von der Liste, die Sie gedruckt oder gespeichert haben.',
      'bootstrap-code': 'Von einem Menschen, der Konten betreut.',
      'security-questions': 'Mit den Antworten, die Sie festgelegt haben.',
      'directory-password': 'Das, mit dem Sie sich an Ihrem Rechner anmelden.',
      'portal-password': 'Das, das Sie nur für dieses Portal gewählt haben.',
    },
    other: 'Auf anderem Weg zeigen',
    none: 'Davon habe ich nichts mehr',
    noneEnd: {
      title: 'Dann sprechen Sie bitte mit einem Menschen',
      text: 'Es ist nichts mehr übrig, woran diese Seite Sie erkennen könnte; deshalb kann sie keinen Antrag für Sie weitergeben. Die Menschen unten können es: Sie überzeugen sich persönlich, dass Sie es sind. Nichts wurde abgeschickt und nichts geändert.',
    },
    notEnough: {
      title: 'Das war richtig, aber es reicht nicht',
      text: 'Ihre Organisation verlangt mehr als einen Nachweis, und Sie haben keinen weiteren eingerichtet. Nichts wurde abgeschickt und nichts geändert. Die Menschen unten können sich persönlich überzeugen, dass Sie es sind.',
    },
  },
  password: {
    title: 'Wählen Sie ein Kennwort für dieses Portal',
    lead: 'Es gilt hier, sobald die IT zugestimmt hat. Es ist nicht das Kennwort Ihres Arbeitskontos.',
  },
  mail: {
    title: 'Wohin können wir Ihnen schreiben?',
    lead: 'Zuerst schicken wir einen Code an die neue Adresse, damit ein Tippfehler nicht schadet. Auch Ihre alte Adresse wird benachrichtigt.',
    label: 'Neue E-Mail-Adresse',
    hint: 'Eine, die Sie jetzt lesen können, ohne Ihr Arbeitskennwort.',
    wrong: 'Geben Sie eine Adresse wie name@example.com ein, ohne Umlaute',
    send: 'Code schicken',
  },
  code: {
    title: 'Sehen Sie in Ihr neues Postfach',
    sentTo: (address) => `Wir haben einen Code an ${address} geschickt.`,
    otherAddress: 'Nichts angekommen? Adresse prüfen',
  },
  summary: {
    title: 'Sehen Sie es noch einmal durch',
    lead: 'Das wird die IT sehen.',
    who: 'Benutzername',
    lost: 'Verloren',
    shown: 'Das haben Sie gezeigt',
    mail: 'Neue E-Mail-Adresse',
    password: 'Neues Portalkennwort',
    passwordText: 'Gewählt. Niemand kann es sehen, auch die IT nicht.',
    change: 'Ändern',
    then: 'Wenn Sie es abschicken',
    thenLines: [
      'Sie bekommen eine Nummer zum Aufheben. Mit ihr findet die IT Ihren Antrag.',
      'Wir benachrichtigen die E-Mail-Adresse, die jetzt hinterlegt ist, damit niemand das hinter Ihrem Rücken tun kann.',
      'Es ändert sich nichts, bis ein Mensch in der IT zugestimmt hat.',
    ],
    submit: 'An die IT schicken',
    unsure: {
      title: 'Wir wissen nicht, ob es angekommen ist',
      text: 'Die Verbindung brach beim Senden ab. Bitte schicken Sie es noch einmal ab: Es bleibt ein einziger Antrag.',
    },
  },
  expired:
    'Zu Ihrer Sicherheit halten wir das nur 15 Minuten offen. Nichts wurde abgeschickt, und Ihr Name ist noch ausgefüllt.',
  unsureEnd: {
    title: 'Ihr Antrag ist wahrscheinlich angekommen',
    text: 'Die Verbindung brach genau beim Abschicken ab, deshalb weiß diese Seite es nicht. Ist er angekommen, bekommt die hinterlegte E-Mail-Adresse eine Nachricht mit seiner Nummer. Bitte fragen Sie die Menschen unten, bevor Sie neu beginnen.',
  },
  state: {
    reference: 'Ihre Nummer',
    keep: 'Schreiben Sie sie auf oder fotografieren Sie diese Seite. Die IT fragt danach, wenn Sie anrufen.',
    submitted: (when) => `Abgeschickt am ${when}`,
    decided: (when) => `Entschieden am ${when}`,
    until: (day) => `Offen bis ${day}`,
    gave: 'Neue E-Mail-Adresse',
    about: 'Verloren',
    states: {
      waiting: {
        title: 'Die IT hat Ihren Antrag',
        text: 'Noch hat sich nichts geändert. Als Nächstes sieht ihn sich ein Mensch an.',
      },
      verified: { title: 'Sie kommen wieder hinein', text: 'Die IT hat Ihrem Antrag zugestimmt.' },
      refused: {
        title: 'Die IT hat Ihrem Antrag nicht zugestimmt',
        text: 'Nichts wurde geändert. Sie konnte nicht sicher sein, dass Sie es waren; das kommt vor. Bitte sprechen Sie mit ihr: Sie kann Ihnen sagen, warum, und persönlich helfen.',
      },
      cancelled: {
        title: 'Ihr Antrag ist geschlossen',
        text: 'Er wurde zurückgezogen, oder jemand hat sich auf anderem Weg an diesem Konto angemeldet: Dann schließt er sich zur Sicherheit von selbst. Nichts wurde geändert. Wenn Sie das nicht waren, sagen Sie es bitte Ihrem Helpdesk.',
      },
      expired: {
        title: 'Ihr Antrag ist abgelaufen',
        text: 'Niemand hat rechtzeitig entschieden, deshalb wurde er geschlossen. Nichts wurde geändert. Bitte sprechen Sie mit Ihrem Helpdesk, bevor Sie einen neuen schicken.',
      },
    },
    next: 'Wie es weitergeht',
    waitingLines: [
      {
        title: 'Die IT überzeugt sich, dass Sie es sind',
        text: 'Vielleicht ruft sie Sie an oder bittet Sie vorbeizukommen. Nach einem Kennwort oder Code fragt sie nie.',
      },
      {
        title: 'Sie hören von uns',
        text: 'Per E-Mail, sobald entschieden ist. Das hängt von den Arbeitszeiten ab: oft am selben Arbeitstag.',
      },
      {
        title: 'Sie können hier nachsehen',
        text: 'Öffnen Sie dieses Portal innerhalb von 30 Tagen wieder in diesem Browser: Die erste Seite führt Sie hierher.',
      },
    ],
    verifiedLines: {
      password: {
        title: 'Kennwort',
        text: 'Wählen Sie ein neues über „Ich habe mein Kennwort vergessen“ oder mit dem, was die IT Ihnen gegeben hat.',
      },
      mail: { title: 'E-Mail', text: 'Ab jetzt schreiben wir an Ihre neue Adresse, und Codes gehen dorthin.' },
      token: {
        title: 'App oder Gerät',
        text: 'Das alte ist abgeschaltet, danach wird nicht mehr gefragt. Melden Sie sich bald an und richten Sie ein neues ein.',
      },
    },
    portalPassword: { title: 'Portalkennwort', text: 'Das, das Sie gewählt haben, gilt jetzt.' },
    withdraw: 'Antrag zurückziehen',
    withdrawTitle: 'Ihren Antrag zurückziehen?',
    withdrawText:
      'Die IT sieht ihn sich dann nicht mehr an, und nichts wird geändert. Sie können jederzeit einen neuen schicken.',
    withdrawn: { title: 'Ihr Antrag ist zurückgezogen', text: 'Nichts wurde geändert.' },
    keepIt: 'Nein, behalten',
    none: {
      title: 'In diesem Browser gibt es keinen Antrag',
      text: 'Ein Antrag lässt sich nur dort ansehen, wo er abgeschickt wurde, und 30 Tage lang. Wenn Sie eine Nummer haben, kann Ihr Helpdesk mehr sagen.',
    },
    again: 'Noch einmal nachsehen',
  },
  line: {
    waiting: (reference) => `Ihr Antrag ${reference} liegt bei der IT`,
    decided: (reference) => `Auf Ihren Antrag ${reference} gibt es eine Antwort`,
    look: 'Ansehen',
  },
  notice: {
    title: 'Jemand möchte in dieses Konto hinein',
    text: (when, reference, things) =>
      `Am ${when} hat jemand die IT gebeten, den Zugang wiederherzustellen (Nummer ${reference}). Das sei verloren: ${things}. Noch hat sich nichts geändert.`,
    ask: 'Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, schließen Sie den Antrag jetzt.',
    cancel: 'Das war ich nicht: Antrag schließen',
    cancelledTitle: 'Der Antrag ist geschlossen',
    cancelledText: 'Nichts wurde geändert. Bitte sagen Sie Ihrem Helpdesk, dass Sie es nicht waren.',
  },
};
