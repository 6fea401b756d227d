import type { WaitingRequest } from '#shared/api/push-views.ts';
import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import type { Explained } from '../../texts/texts.ts';
import type { Fitness } from '../../push/make-device.ts';

interface PhoneTexts {
  readonly list: string;
  readonly lead: string;
  readonly none: string;
  readonly full: string;
  readonly added: (day: string) => string;
  readonly lastUsed: (day: string) => string;
  readonly neverUsed: string;
  readonly unreachable: string;
  readonly advice: string;
  readonly add: string;
  readonly rename: string;
  readonly remove: string;
  readonly save: string;
  readonly renameTitle: (name: string) => string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly removeLast: string;
  readonly removed: (name: string) => string;
  readonly addTitle: string;
  readonly addText: string;
  readonly steps: readonly string[];
  readonly unfit: Record<Exclude<Fitness, 'fit'>, { readonly title: string; readonly lines: readonly string[] }>;
  readonly name: string;
  readonly nameDefault: string;
  readonly setUp: string;
  readonly refused: Explained;
  readonly notTaken: Explained;
  readonly testTitle: string;
  readonly testText: string;
  readonly number: string;
  readonly testWaiting: string;
  readonly testNothing: string;
  readonly testNothingLines: readonly string[];
  readonly again: string;
  readonly doneTitle: string;
  readonly doneText: (name: string) => string;
  /** On the page that waits. */
  readonly proof: {
    readonly text: string;
    readonly unknown: string;
    readonly waiting: string;
    readonly refused: Explained;
    readonly over: Explained;
    readonly again: string;
    readonly nothing: string;
    /** @param address of the page that asks */
    readonly nothingLines: (address: string) => readonly string[];
  };
  /** On the phone. */
  readonly approve: {
    readonly title: string;
    readonly loading: string;
    readonly noDevice: Explained;
    readonly gone: Explained;
    readonly nothing: Explained;
    readonly look: string;
    readonly asks: Record<WaitingRequest['purpose'], (portal: string) => string>;
    readonly from: string;
    readonly at: string;
    readonly unknownPlace: string;
    readonly label: string;
    readonly hint: string;
    readonly wrongShape: string;
    readonly approve: string;
    readonly notMe: string;
    readonly notMeText: string;
    readonly warning: string;
    readonly approved: Explained;
    readonly deviceDone: Explained;
    readonly refused: Explained;
    readonly wrong: Explained;
    readonly over: Explained;
  };
}

const en: PhoneTexts = {
  list: 'Phone approval',
  lead: 'These phones and computers can ask you whether it’s really you. You type a number there that only the page you have open shows.',
  none: 'None yet.',
  full: 'You have five, which is as many as there can be. Remove one to add another.',
  added: (day) => `added ${day}`,
  lastUsed: (day) => `last used ${day}`,
  neverUsed: 'never used',
  unreachable: 'messages no longer arrive there: remove it and set it up again',
  advice: 'A phone can be lost. Keep another way as well, such as recovery codes on paper.',
  add: 'Set up this device',
  rename: 'Rename',
  remove: 'Remove',
  save: 'Save',
  renameTitle: (name) => `What shall “${name}” be called?`,
  removeTitle: (name) => `Remove “${name}”?`,
  removeText: 'It can approve nothing any more from then on. What waits for an answer is called off.',
  removeLast: 'It is your only one. You could not show who you are by phone approval any more.',
  removed: (name) => `“${name}” is removed`,
  addTitle: 'Set up this device',
  addText: 'Do this on the phone that you have with you when you need help. It takes a minute.',
  steps: [
    'The browser asks whether this page may send messages. Please allow it.',
    'A test message comes. Open it and type the number that this page shows.',
  ],
  unfit: {
    'needs-install': {
      title: 'First put this page on your home screen',
      lines: [
        'iPhones and iPads take messages only for pages on the home screen.',
        'In Safari, tap the button to share, then “Add to Home Screen”.',
        'Open the page from there, sign in, and come back to “Phone approval”.',
      ],
    },
    blocked: {
      title: 'Messages of this page are blocked',
      lines: [
        'They were refused in this browser once. Allow them in the settings of the browser for this page, then reload.',
      ],
    },
    unfit: {
      title: 'This browser can’t take messages',
      lines: [
        'Chrome, Edge, Firefox and Samsung Internet can, on Android and on computers; on iPhones, Safari from iOS 16.4 on.',
        'In a private window no browser can.',
      ],
    },
  },
  name: 'Name of this device',
  nameDefault: 'My phone',
  setUp: 'Set up',
  refused: {
    title: 'This browser did not allow messages',
    text: 'Nothing was set up. Please try again and allow them. If you are not asked, look into the settings of the browser.',
  },
  notTaken: {
    title: 'That did not work with this browser',
    text: 'Its message service is not one that we know. Please use another browser.',
  },
  testTitle: 'Open the test message',
  testText: 'It arrives in a moment. Open it and type this number there. Remember it: the message opens another page.',
  number: 'Your number',
  testWaiting: 'Waiting for your answer …',
  testNothing: 'Nothing arrived?',
  testNothingLines: [
    'Is “Do not disturb” or a battery saver switched on?',
    'Are messages allowed for this browser in the settings of the phone itself?',
    'After two minutes you can try again.',
  ],
  again: 'Try again',
  doneTitle: 'This device can approve now',
  doneText: (name) => `“${name}” is set up. You got a mail about it.`,
  proof: {
    text: 'Open the message on your phone and type this number there:',
    unknown:
      'If this account has a phone set up for approval, a message is on its way to it. Open it and type this number there:',
    waiting: 'Waiting for your answer …',
    refused: {
      title: 'That was not approved',
      text: 'The number was another one, or somebody pressed “This was not me”. You can ask once more.',
    },
    over: { title: 'Nobody answered', text: 'A message can be answered for two minutes. You can ask once more.' },
    again: 'Ask once more',
    nothing: 'Nothing on your phone?',
    nothingLines: (address) => [
      `Open ${address} on it, in the app or browser that you set up: what waits shows there as well.`,
      'Is it online? “Do not disturb” and battery savers hold messages back.',
      'If you pressed “This was not me” within the last hour, we ask nothing of your phone. Choose another way.',
    ],
  },
  approve: {
    title: 'Is this you?',
    loading: 'Looking whether something waits …',
    noDevice: {
      title: 'This browser can’t approve anything',
      text: 'It was not set up for it in this portal, or its data was cleared. Sign in and choose “Phone approval” to set it up.',
    },
    gone: {
      title: 'This device can’t approve any more',
      text: 'It was removed from the account. Sign in and choose “Phone approval” to set it up again.',
    },
    nothing: {
      title: 'Nothing waits for you',
      text: 'A request can be answered for two minutes. Ask once more on the other screen.',
    },
    look: 'Look again',
    asks: {
      'sign-in': (portal) => `Somebody wants to sign in to ${portal} as you.`,
      recovery: (portal) => `Somebody wants to get back into your account by ${portal}.`,
      restore: (portal) => `Somebody says that they lost access to your account, and asks ${portal} for a new one.`,
      change: (portal) => `Somebody who is signed in to ${portal} as you wants to change how you show who you are.`,
      device: (portal) => `This device is being set up to approve for ${portal}.`,
    },
    from: 'From',
    at: 'At',
    unknownPlace: 'an unknown device',
    label: 'The number on the other screen',
    hint: 'Two digits. Only the page that you have open yourself shows it.',
    wrongShape: 'Type the two digits that the other screen shows',
    approve: 'Yes, that’s me',
    notMe: 'This was not me',
    notMeText:
      'Recovery of your account is then blocked for 24 hours, everybody is signed out of this portal, and your security team is told.',
    warning: 'Never type a number that somebody tells you on the phone or in a message, whoever they say they are.',
    approved: {
      title: 'Thank you',
      text: 'Go back to the other screen: it goes on by itself. You can close this page.',
    },
    deviceDone: {
      title: 'This device can approve now',
      text: 'From now on it can ask you whether it’s really you. You got a mail about it.',
    },
    refused: {
      title: 'Thank you. Your account is protected.',
      text: 'Recovery is blocked for 24 hours, everybody is signed out of this portal, and your security team knows. Somebody may know your password: change it soon, on a device that you trust.',
    },
    wrong: {
      title: 'That was another number',
      text: 'For your safety each request takes one try. Nothing was let in. Ask once more on the other screen.',
    },
    over: {
      title: 'That came too late',
      text: 'The request is over, or was answered already. Ask once more on the other screen.',
    },
  },
};

const de: PhoneTexts = {
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

/** All texts of these pages; they come along with them. */
export const phoneTexts: Record<Language, PhoneTexts> = { en, de };
export const usePhoneTexts = (): PhoneTexts => phoneTexts[usePortal().language];
