import type { DeviceState, OwnedTokenView } from '#shared/api/admin-token-views.ts';
import type { TokenKind } from '#shared/domain/otp/token-kind.ts';
import type { InEach } from '../../languages.ts';

type TokenState = OwnedTokenView['state'];

const en = {
  title: 'Tokens',
  lead: 'Devices whose seeds were imported, and what people have to make codes with.',
  import: 'Import devices',
  tabs: 'Which tokens',
  devices: 'Devices',
  switchedOff: 'Switched off',
  noDirectory: 'You look after no directory. An owner can give you one.',
  directory: 'Directory',
  serial: 'Serial number begins with',
  state: 'State',
  any: 'Any',
  filters: 'Which devices',
  noDevices: 'There are no devices in stock. Import the file that came with them.',
  nothingOff: 'No token is switched off.',
  nothingOwned: 'This person has no token.',
  columns: { serial: 'Serial number', kind: 'Kind', state: 'State', owner: 'Owner', name: 'Name', portal: 'Portal' },
  deviceStates: { free: 'In stock', taken: 'Somebody’s', withdrawn: 'Withdrawn' } satisfies Record<DeviceState, string>,
  tokenStates: { active: 'In use', off: 'Switched off', unassigned: 'Out of use' } satisfies Record<TokenState, string>,
  sent: { email: 'Codes by e-mail', sms: 'Codes by text message' },
  digits: (digits: number) => `${digits} digits`,
  seconds: (seconds: number) => `every ${seconds} s`,
  byButton: 'at each press',
  byQuestion: 'answers questions',
  facts: 'This device',
  imported: 'Imported',
  added: 'Added',
  used: 'Last code',
  pin: 'PIN',
  pinSet: 'typed with the code',
  tokensOf: (name: string) => `Tokens of ${name}`,
  ofNobody: 'somebody who is not known here any more',
  seeTokens: 'See their tokens',
  assign: 'Give to somebody',
  assignTitle: (serial: string) => `Give ${serial} to somebody`,
  assignLead:
    'From then on the portal asks them for its codes. They are told by e-mail. Make sure that the device is in their hands: no code of it is asked for here.',
  whom: 'Whom?',
  whomHint: 'User name, address, or how the name begins',
  find: 'Find',
  found: 'Who?',
  chooseWhom: 'Choose somebody',
  nobodyFound: 'Nobody of that name.',
  inPortal: 'Which portal asks for it?',
  noPortal: 'No portal of this directory that you look after takes devices of this kind.',
  assigned: (name: string) => `The device is ${name}’s now. They are told by e-mail.`,
  notAllowed: {
    title: 'That is not possible',
    text: 'The person is not on this portal, the portal does not take this kind of device, they have five tokens already, or it is your own or a protected account.',
  },
  notYours: {
    title: 'That is not possible for you',
    text: 'It is your own account, or that of somebody who administers the directory or this console. Somebody else has to do it.',
  },
  wrongStep: { title: 'It is not free', text: 'Somebody has this device by now. Load the page anew.' },
  release: 'Take back to stock',
  releaseTitle: (serial: string) => `Take ${serial} back to stock?`,
  releaseText:
    'Whoever has it loses it and is told by e-mail; their portal no longer asks for its codes. Somebody else can have it afterwards.',
  released: 'The device is in stock.',
  withdraw: 'Withdraw',
  withdrawTitle: (serial: string) => `Withdraw ${serial}?`,
  withdrawText:
    'For a device that is lost or broken. Whoever has it loses it and is told by e-mail. Nobody can register it until you take it back to stock.',
  withdrawn: 'The device is withdrawn.',
  test: 'Test a code',
  testTitle: (name: string) => `Test a code of “${name}”`,
  testText:
    'Ask for the code that it shows now, without the PIN. It is used up by this: to sign in, the person waits for the next one. Five tests a day.',
  code: 'Code',
  codeWrong: 'A code has 6 to 8 digits',
  right: (name: string) => `The code is right: “${name}” works.`,
  wrong: 'The code is not right',
  wrongText:
    'Mistyped, used already, or too old; or the clock of the device is off, and the person synchronises it under “My tokens”.',
  disable: 'Switch off',
  disableTitle: (name: string) => `Switch “${name}” off?`,
  disableText:
    'It stays theirs, and its codes are neither asked for nor accepted. They are told by e-mail. It can be switched on again.',
  disabled: 'The token is switched off.',
  enable: 'Switch on',
  enableTitle: (name: string) => `Switch “${name}” on again?`,
  enableText:
    'Make sure that it is in its owner’s hands. Its codes are asked for from then on. They are told by e-mail.',
  enabled: 'The token is switched on.',
  unassign: 'Take away',
  unassignTitle: (name: string) => `Take “${name}” away?`,
  unassignText:
    'It is theirs no more; a device goes back to stock, an app has to be set up anew. They are told by e-mail. Without another token they sign in without one.',
  unassigned: 'The token is taken away.',
  revoke: 'Revoke',
  revokeTitle: (name: string) => `Revoke “${name}”?`,
  revokeText:
    'For a token that is lost for good. It is theirs no more, and a device cannot be registered by anybody until you take it back to stock. They are told by e-mail.',
  revoked: 'The token is revoked.',
};

export type TokenTexts = typeof en;

const de: TokenTexts = {
  title: 'Token',
  lead: 'Geräte, deren Geheimnisse übernommen wurden, und womit Personen Codes erzeugen.',
  import: 'Geräte übernehmen',
  tabs: 'Welche Token',
  devices: 'Geräte',
  switchedOff: 'Abgeschaltet',
  noDirectory: 'Sie kümmern sich um kein Verzeichnis. Ein Eigentümer kann Ihnen eines geben.',
  directory: 'Verzeichnis',
  serial: 'Seriennummer beginnt mit',
  state: 'Zustand',
  any: 'Jeder',
  filters: 'Welche Geräte',
  noDevices: 'Es ist kein Gerät im Bestand. Übernehmen Sie die Datei, die mit den Geräten kam.',
  nothingOff: 'Kein Token ist abgeschaltet.',
  nothingOwned: 'Diese Person hat kein Token.',
  columns: { serial: 'Seriennummer', kind: 'Art', state: 'Zustand', owner: 'Inhaber', name: 'Name', portal: 'Portal' },
  deviceStates: { free: 'Im Bestand', taken: 'Vergeben', withdrawn: 'Zurückgezogen' },
  tokenStates: { active: 'In Gebrauch', off: 'Abgeschaltet', unassigned: 'Außer Gebrauch' },
  sent: { email: 'Codes per E-Mail', sms: 'Codes per SMS' },
  digits: (digits) => `${digits} Ziffern`,
  seconds: (seconds) => `alle ${seconds} s`,
  byButton: 'bei jedem Druck',
  byQuestion: 'beantwortet Fragen',
  facts: 'Dieses Gerät',
  imported: 'Übernommen',
  added: 'Hinzugefügt',
  used: 'Letzter Code',
  pin: 'PIN',
  pinSet: 'wird mit dem Code eingegeben',
  tokensOf: (name) => `Token von ${name}`,
  ofNobody: 'jemand, den es hier nicht mehr gibt',
  seeTokens: 'Token dieser Person ansehen',
  assign: 'Jemandem geben',
  assignTitle: (serial) => `${serial} jemandem geben`,
  assignLead:
    'Von da an fragt das Portal nach den Codes des Geräts. Die Person erfährt es per E-Mail. Vergewissern Sie sich, dass sie es in Händen hat: Ein Code wird hier nicht verlangt.',
  whom: 'Wem?',
  whomHint: 'Benutzername, Adresse oder Anfang des Namens',
  find: 'Suchen',
  found: 'Wer?',
  chooseWhom: 'Wählen Sie jemanden',
  nobodyFound: 'So heißt niemand.',
  inPortal: 'Welches Portal fragt danach?',
  noPortal: 'Kein Portal dieses Verzeichnisses, um das Sie sich kümmern, nimmt Geräte dieser Art.',
  assigned: (name) => `Das Gerät gehört jetzt ${name}. Die Person erfährt es per E-Mail.`,
  notAllowed: {
    title: 'Das geht nicht',
    text: 'Die Person gehört nicht zu diesem Portal, das Portal nimmt diese Art nicht, sie hat schon fünf Token, oder es ist Ihr eigenes oder ein geschütztes Konto.',
  },
  notYours: {
    title: 'Das geht für Sie nicht',
    text: 'Es ist Ihr eigenes Konto oder das von jemandem, der das Verzeichnis oder diese Konsole verwaltet. Das muss jemand anders tun.',
  },
  wrongStep: { title: 'Es ist nicht frei', text: 'Inzwischen hat jemand dieses Gerät. Laden Sie die Seite neu.' },
  release: 'In den Bestand zurücknehmen',
  releaseTitle: (serial) => `${serial} in den Bestand zurücknehmen?`,
  releaseText:
    'Wer es hat, verliert es und erfährt es per E-Mail; das Portal fragt nicht mehr nach seinen Codes. Danach kann es jemand anders haben.',
  released: 'Das Gerät ist im Bestand.',
  withdraw: 'Zurückziehen',
  withdrawTitle: (serial) => `${serial} zurückziehen?`,
  withdrawText:
    'Für ein verlorenes oder kaputtes Gerät. Wer es hat, verliert es und erfährt es per E-Mail. Niemand kann es registrieren, bis Sie es in den Bestand zurücknehmen.',
  withdrawn: 'Das Gerät ist zurückgezogen.',
  test: 'Code prüfen',
  testTitle: (name) => `Einen Code von „${name}“ prüfen`,
  testText:
    'Fragen Sie nach dem Code, den es jetzt zeigt, ohne die PIN. Er ist danach verbraucht: Zum Anmelden braucht die Person den nächsten. Fünf Prüfungen am Tag.',
  code: 'Code',
  codeWrong: 'Ein Code hat 6 bis 8 Ziffern',
  right: (name) => `Der Code stimmt: „${name}“ funktioniert.`,
  wrong: 'Der Code stimmt nicht',
  wrongText:
    'Vertippt, schon verbraucht oder zu alt; oder die Uhr des Geräts geht falsch, dann gleicht die Person es unter „Meine Token“ ab.',
  disable: 'Abschalten',
  disableTitle: (name) => `„${name}“ abschalten?`,
  disableText:
    'Es gehört der Person weiterhin, und seine Codes werden weder verlangt noch angenommen. Sie erfährt es per E-Mail. Es lässt sich wieder einschalten.',
  disabled: 'Das Token ist abgeschaltet.',
  enable: 'Einschalten',
  enableTitle: (name) => `„${name}“ wieder einschalten?`,
  enableText:
    'Vergewissern Sie sich, dass es in den Händen der Person ist. Von da an werden seine Codes verlangt. Sie erfährt es per E-Mail.',
  enabled: 'Das Token ist eingeschaltet.',
  unassign: 'Wegnehmen',
  unassignTitle: (name) => `„${name}“ wegnehmen?`,
  unassignText:
    'Es gehört der Person nicht mehr; ein Gerät kommt in den Bestand zurück, eine App muss neu eingerichtet werden. Sie erfährt es per E-Mail. Ohne ein anderes Token meldet sie sich ohne an.',
  unassigned: 'Das Token ist weggenommen.',
  revoke: 'Widerrufen',
  revokeTitle: (name) => `„${name}“ widerrufen?`,
  revokeText:
    'Für ein Token, das endgültig verloren ist. Es gehört der Person nicht mehr, und ein Gerät kann niemand registrieren, bis Sie es in den Bestand zurücknehmen. Sie erfährt es per E-Mail.',
  revoked: 'Das Token ist widerrufen.',
};

export const tokenTexts: InEach<TokenTexts> = { en, de };

/** What a token is, in few words. */
export function kindText(kind: TokenKind, t: TokenTexts): string {
  if (kind.type === 'ocra') return `OCRA, ${t.byQuestion}`;
  if (kind.type !== 'totp' && kind.type !== 'hotp') return t.sent[kind.type];
  const { type, digits, algorithm } = kind;
  const when = type === 'totp' ? t.seconds(kind.period) : t.byButton;
  return [type.toUpperCase(), t.digits(digits), when, ...(algorithm === 'sha1' ? [] : [algorithm.toUpperCase()])].join(
    ', ',
  );
}
