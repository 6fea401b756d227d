import type { ChatTexts } from '../en/chat.ts';

export const chat: ChatTexts = {
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
