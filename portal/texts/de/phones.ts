import type { PhoneTexts } from '../../screens/phones/phone-texts.ts';

export const phones: PhoneTexts = {
  list: 'Freigabe am Telefon',
  lead: 'Diese Telefone und Rechner können Sie fragen, ob Sie es wirklich sind. Sie geben dort eine Zahl ein, die nur die von Ihnen geöffnete Seite zeigt.',
  none: 'Noch keines.',
  full: 'Sie haben fünf, mehr können es nicht sein. Entfernen Sie eines, um ein anderes hinzuzufügen.',
  added: (day) => `hinzugefügt am ${day}`,
  lastUsed: (day) => `zuletzt benutzt am ${day}`,
  neverUsed: 'noch nie benutzt',
  unreachable: 'dort kommen keine Nachrichten mehr an: bitte entfernen und neu einrichten',
  advice: 'Ein Telefon kann verloren gehen. Behalten Sie auch einen anderen Weg, zum Beispiel Notfallcodes auf Papier.',
  add: 'Dieses Gerät einrichten',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  save: 'Speichern',
  renameTitle: (name) => `Wie soll „${name}“ heißen?`,
  removeTitle: (name) => `„${name}“ entfernen?`,
  removeText: 'Es kann von da an nichts mehr freigeben. Was auf eine Antwort wartet, wird abgebrochen.',
  removeLast: 'Es ist Ihr einziges. Sie könnten sich nicht mehr durch Freigabe am Telefon ausweisen.',
  removed: (name) => `„${name}“ ist entfernt`,
  addTitle: 'Dieses Gerät einrichten',
  addText: 'Tun Sie das auf dem Telefon, das Sie bei sich haben, wenn Sie Hilfe brauchen. Es dauert eine Minute.',
  steps: [
    'Der Browser fragt, ob diese Seite Nachrichten schicken darf. Bitte erlauben Sie es.',
    'Eine Testnachricht kommt. Öffnen Sie sie und geben Sie die Zahl ein, die diese Seite zeigt.',
  ],
  unfit: {
    'needs-install': {
      title: 'Legen Sie diese Seite zuerst auf den Home-Bildschirm',
      lines: [
        'iPhones und iPads nehmen Nachrichten nur für Seiten auf dem Home-Bildschirm an.',
        'Tippen Sie in Safari auf „Teilen“ und dann auf „Zum Home-Bildschirm“.',
        'Öffnen Sie die Seite von dort, melden Sie sich an und kommen Sie zu „Freigabe am Telefon“ zurück.',
      ],
    },
    blocked: {
      title: 'Nachrichten dieser Seite sind gesperrt',
      lines: [
        'Sie wurden in diesem Browser einmal abgelehnt. Erlauben Sie sie in den Einstellungen des Browsers für diese Seite und laden Sie neu.',
      ],
    },
    unfit: {
      title: 'Dieser Browser kann keine Nachrichten annehmen',
      lines: [
        'Chrome, Edge, Firefox und Samsung Internet können es, auf Android und am Rechner; auf iPhones Safari ab iOS 16.4.',
        'In einem privaten Fenster kann es kein Browser.',
      ],
    },
  },
  name: 'Name dieses Geräts',
  nameDefault: 'Mein Telefon',
  setUp: 'Einrichten',
  refused: {
    title: 'Dieser Browser hat Nachrichten nicht erlaubt',
    text: 'Es wurde nichts eingerichtet. Versuchen Sie es noch einmal und erlauben Sie sie. Werden Sie nicht gefragt, sehen Sie in die Einstellungen des Browsers.',
  },
  notTaken: {
    title: 'Das ging mit diesem Browser nicht',
    text: 'Sein Nachrichtendienst ist keiner, den wir kennen. Bitte nehmen Sie einen anderen Browser.',
  },
  testTitle: 'Öffnen Sie die Testnachricht',
  testText:
    'Sie kommt gleich. Öffnen Sie sie und geben Sie dort diese Zahl ein. Merken Sie sie sich: Die Nachricht öffnet eine andere Seite.',
  number: 'Ihre Zahl',
  testWaiting: 'Wir warten auf Ihre Antwort …',
  testNothing: 'Nichts angekommen?',
  testNothingLines: [
    'Ist „Bitte nicht stören“ oder ein Energiesparmodus eingeschaltet?',
    'Sind Nachrichten für diesen Browser in den Einstellungen des Telefons selbst erlaubt?',
    'Nach zwei Minuten können Sie es noch einmal versuchen.',
  ],
  again: 'Noch einmal versuchen',
  doneTitle: 'Dieses Gerät kann jetzt freigeben',
  doneText: (name) => `„${name}“ ist eingerichtet. Sie haben dazu eine E-Mail bekommen.`,
  proof: {
    text: 'Öffnen Sie die Nachricht auf Ihrem Telefon und geben Sie dort diese Zahl ein:',
    unknown:
      'Ist für dieses Konto ein Telefon für Freigaben eingerichtet, ist eine Nachricht dorthin unterwegs. Öffnen Sie sie und geben Sie dort diese Zahl ein:',
    waiting: 'Wir warten auf Ihre Antwort …',
    refused: {
      title: 'Das wurde nicht freigegeben',
      text: 'Die Zahl war eine andere, oder jemand hat „Das war ich nicht“ gewählt. Sie können noch einmal fragen.',
    },
    over: {
      title: 'Niemand hat geantwortet',
      text: 'Eine Nachricht lässt sich zwei Minuten lang beantworten. Sie können noch einmal fragen.',
    },
    again: 'Noch einmal fragen',
    nothing: 'Nichts auf dem Telefon?',
    nothingLines: (address) => [
      `Öffnen Sie dort ${address}, in der App oder dem Browser, den Sie eingerichtet haben: Was wartet, steht auch da.`,
      'Ist es online? „Bitte nicht stören“ und Energiesparmodi halten Nachrichten zurück.',
      'Haben Sie in der letzten Stunde „Das war ich nicht“ gewählt, fragen wir Ihr Telefon nichts. Nehmen Sie einen anderen Weg.',
    ],
  },
  approve: {
    title: 'Sind Sie das?',
    loading: 'Wir sehen nach, ob etwas wartet …',
    noDevice: {
      title: 'Dieser Browser kann nichts freigeben',
      text: 'Er wurde in diesem Portal nicht dafür eingerichtet, oder seine Daten wurden gelöscht. Melden Sie sich an und wählen Sie „Freigabe am Telefon“, um ihn einzurichten.',
    },
    gone: {
      title: 'Dieses Gerät kann nichts mehr freigeben',
      text: 'Es wurde aus dem Konto entfernt. Melden Sie sich an und wählen Sie „Freigabe am Telefon“, um es neu einzurichten.',
    },
    nothing: {
      title: 'Es wartet nichts auf Sie',
      text: 'Eine Anfrage lässt sich zwei Minuten lang beantworten. Fragen Sie auf dem anderen Bildschirm noch einmal.',
    },
    look: 'Noch einmal nachsehen',
    asks: {
      'sign-in': (portal) => `Jemand möchte sich bei ${portal} als Sie anmelden.`,
      recovery: (portal) => `Jemand möchte über ${portal} wieder in Ihr Konto kommen.`,
      restore: (portal) => `Jemand sagt, den Zugang zu Ihrem Konto verloren zu haben, und bittet ${portal} um neuen.`,
      change: (portal) => `Jemand, der bei ${portal} als Sie angemeldet ist, möchte ändern, wie Sie sich ausweisen.`,
      device: (portal) => `Dieses Gerät wird für Freigaben bei ${portal} eingerichtet.`,
    },
    from: 'Von',
    at: 'Um',
    unknownPlace: 'einem unbekannten Gerät',
    label: 'Die Zahl auf dem anderen Bildschirm',
    hint: 'Zwei Ziffern. Nur die Seite, die Sie selbst geöffnet haben, zeigt sie.',
    wrongShape: 'Geben Sie die zwei Ziffern ein, die der andere Bildschirm zeigt',
    approve: 'Ja, das bin ich',
    notMe: 'Das war ich nicht',
    notMeText:
      'Die Wiederherstellung Ihres Kontos ist dann 24 Stunden lang gesperrt, alle Anmeldungen an diesem Portal enden, und Ihr Sicherheitsteam wird benachrichtigt.',
    warning:
      'Geben Sie nie eine Zahl ein, die Ihnen jemand am Telefon oder in einer Nachricht sagt, wer auch immer das sein will.',
    approved: {
      title: 'Danke',
      text: 'Gehen Sie zum anderen Bildschirm zurück: Dort geht es von selbst weiter. Sie können diese Seite schließen.',
    },
    deviceDone: {
      title: 'Dieses Gerät kann jetzt freigeben',
      text: 'Ab jetzt kann es Sie fragen, ob Sie es wirklich sind. Sie haben dazu eine E-Mail bekommen.',
    },
    refused: {
      title: 'Danke. Ihr Konto ist geschützt.',
      text: 'Die Wiederherstellung ist 24 Stunden lang gesperrt, alle Anmeldungen an diesem Portal sind beendet, und Ihr Sicherheitsteam weiß Bescheid. Vielleicht kennt jemand Ihr Kennwort: Ändern Sie es bald, an einem Gerät, dem Sie vertrauen.',
    },
    wrong: {
      title: 'Das war eine andere Zahl',
      text: 'Zu Ihrer Sicherheit gibt es je Anfrage einen Versuch. Niemand wurde hereingelassen. Fragen Sie auf dem anderen Bildschirm noch einmal.',
    },
    over: {
      title: 'Das kam zu spät',
      text: 'Die Anfrage ist vorbei oder wurde schon beantwortet. Fragen Sie auf dem anderen Bildschirm noch einmal.',
    },
  },
};
