import type { Language } from '#shared/api/views.ts';

const messengers: Record<string, string> = { telegram: 'Telegram' };

/** What people call a messenger. */
export const messengerName = (id: string): string => messengers[id] ?? id;

const en = {
  title: 'Chat messages',
  lead: (messenger: string) => `Codes can come to your chat in ${messenger}, from the account of your organisation.`,
  honest: (messenger: string) =>
    `${messenger} can read these messages, and whoever takes over your account there gets them too. Set a password of its own in ${messenger} if you use this. An authenticator app is safer.`,
  none: 'No chat is connected yet.',
  connected: (name: string, messenger: string, date: string) => `${name} in ${messenger}, connected on ${date}`,
  connect: 'Connect a chat',
  other: 'Connect another chat instead',
  remove: 'Remove',
  openTitle: (messenger: string) => `Open ${messenger}`,
  open: (messenger: string) => `Open in ${messenger} on this device`,
  scan: (messenger: string) =>
    `Scan this picture with your phone, or use the link where ${messenger} is on this device. Then press “Start” there.`,
  qr: (messenger: string) => `QR code that opens the chat in ${messenger}`,
  codeLabel: 'Code from the chat',
  codeHint: (until: string) => `It comes as soon as you have pressed “Start”. The link works once, until ${until}.`,
  confirm: 'Connect the chat',
  again: 'Nothing has come? Make a new link',
  doneTitle: 'Your chat is connected',
  done: (name: string) => `Codes go to ${name} from now on. If that is not you, remove it again at once.`,
  back: 'Back to chat messages',
  removeTitle: 'Remove the chat?',
  removeText: 'No more codes go there then.',
  removedTitle: 'The chat is removed',
  proofTitle: 'Check your chat',
  sent: (digits: number) =>
    `If this account has a chat connected, a message with a ${digits}-digit code is on its way there.`,
  sendText: 'We send it to the chat that you have connected.',
  nothingLines: [
    'It can take a minute. Look at the chat with the account of your organisation.',
    'The code only goes to the chat that was connected. If you blocked that account, or have never connected one, choose another way or ask your help desk.',
  ],
};

/** What the pages of chats say. */
export type ChatTexts = typeof en;

const de: ChatTexts = {
  title: 'Chat-Nachrichten',
  lead: (messenger) => `Codes können in Ihren Chat in ${messenger} kommen, vom Konto Ihrer Organisation.`,
  honest: (messenger) =>
    `${messenger} kann diese Nachrichten lesen, und wer Ihr Konto dort übernimmt, bekommt sie auch. Legen Sie in ${messenger} ein eigenes Kennwort fest, wenn Sie das nutzen. Eine Authenticator-App ist sicherer.`,
  none: 'Es ist noch kein Chat verbunden.',
  connected: (name, messenger, date) => `${name} in ${messenger}, verbunden am ${date}`,
  connect: 'Chat verbinden',
  other: 'Stattdessen einen anderen Chat verbinden',
  remove: 'Chat entfernen',
  openTitle: (messenger) => `${messenger} öffnen`,
  open: (messenger) => `In ${messenger} auf diesem Gerät öffnen`,
  scan: (messenger) =>
    `Scannen Sie dieses Bild mit Ihrem Telefon, oder nehmen Sie den Link, wenn ${messenger} auf diesem Gerät ist. Drücken Sie dort auf „Starten“.`,
  qr: (messenger) => `QR-Code, der den Chat in ${messenger} öffnet`,
  codeLabel: 'Code aus dem Chat',
  codeHint: (until) => `Er kommt, sobald Sie auf „Starten“ gedrückt haben. Der Link gilt einmal, bis ${until}.`,
  confirm: 'Chat verbinden',
  again: 'Nichts angekommen? Neuen Link holen',
  doneTitle: 'Ihr Chat ist verbunden',
  done: (name) => `Codes gehen ab jetzt an ${name}. Sind Sie das nicht, entfernen Sie ihn sofort wieder.`,
  back: 'Zurück zu den Chat-Nachrichten',
  removeTitle: 'Den Chat entfernen?',
  removeText: 'Dann gehen keine Codes mehr dorthin.',
  removedTitle: 'Der Chat ist entfernt',
  proofTitle: 'Sehen Sie in Ihren Chat',
  sent: (digits) =>
    `Wenn zu diesem Konto ein Chat verbunden ist, ist eine Nachricht mit einem ${digits}-stelligen Code dorthin unterwegs.`,
  sendText: 'Wir senden ihn an den Chat, den Sie verbunden haben.',
  nothingLines: [
    'Es kann eine Minute dauern. Sehen Sie in den Chat mit dem Konto Ihrer Organisation.',
    'Der Code geht nur an den verbundenen Chat. Haben Sie das Konto blockiert oder nie einen verbunden, wählen Sie einen anderen Weg oder fragen Sie Ihren Helpdesk.',
  ],
};

/** Only for screens that are loaded when they are needed. */
export const chatTexts: Record<Language, ChatTexts> = { en, de };
