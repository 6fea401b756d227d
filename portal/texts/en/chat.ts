/** What the pages of chats say, in English. */
export const chat = {
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

/** The shape of these texts. */
export type ChatTexts = typeof chat;
