import type { BridgeStanding, SyncView } from '#shared/api/directory-views.ts';
import type { InEach } from '../../languages.ts';

/** As people write it: 4,182. */
const enNumber = (count: number): string => count.toLocaleString('en-GB');
const deNumber = (count: number): string => count.toLocaleString('de-DE');

const en = {
  title: 'Directories',
  number: enNumber,
  lead: 'Where people and their passwords are. A bridge in each network reads the people and carries out what they ask for.',
  empty: 'You look after no directory. An owner can give you one.',
  columns: { name: 'Directory', state: 'State', bridges: 'Bridges', people: 'People', synced: 'Last read' },
  reachable: 'Reachable',
  unreachable: 'Not reachable',
  noBridge: 'No bridge yet',
  bridgesHere: (here: number, all: number) => `${here} of ${all}`,
  bridgeWaits: (count: number) => (count === 1 ? '1 waits to be confirmed' : `${count} wait to be confirmed`),
  ofSeats: (people: number, seats: number) => `${enNumber(people)} of ${enNumber(seats)}`,
  notYet: 'not yet',
  unknown: 'not read yet',
  readFirst: 'not read yet: press “Read now” below',

  glance: 'At a glance',
  state: 'State',
  people: 'People here',
  seats: 'Seats',
  anyNumber: 'any number',
  waitForSeat: 'Wait for a seat',
  domains: 'Domains',
  policy: 'Passwords in the domain',
  ownPolicies: 'Fine-grained policies',
  fineGrainedPolicies: {
    none: 'Nobody has one: that of the domain is in force for all',
    some: 'Some people have one. Each is shown their own rules, once they have proven who they are',
    unreadable:
      'Not known: the bridge’s account may not read them, so people see the rules of the domain as the least that applies. The guide says which right it needs',
  },
  historyOnReset: 'Passwords used before',
  historyUnchecked:
    'Not every controller looks at them when a password is reset; all do when it is changed. After a reset, one of the last passwords may be in force again. The portal offers the change to who still knows the old one',
  controllerHistory: 'Does not look at passwords used before when one is reset.',
  policyText: (length: number, isComplex: boolean, history: number) =>
    `at least ${length} characters${isComplex ? ', of several kinds' : ''}${history > 0 ? `, none of the last ${history}` : ''}`,
  lockout: (tries: number) => (tries === 0 ? 'never locks' : `locks after ${tries} wrong tries`),
  imported: 'Imported are',
  everybody: 'all whom the bridges serve',
  someOus: (count: number) => (count === 1 ? 'people of 1 OU' : `people of ${count} OUs`),
  someGroups: (count: number) => (count === 1 ? 'in 1 group' : `in one of ${count} groups`),
  changed: 'Last changed',
  by: (name: string) => `by ${name}`,
  chooseImport: 'Choose who is imported',
  setSeats: 'Set seats …',

  endings: 'Passwords that end',
  endingsLead:
    'Every morning, from four o’clock (UTC) on, a bridge is asked whose password ends. Days are those of UTC. Who never has to change theirs, is switched off or signs in by smart card alone is not among them.',
  notices: 'Owners are told',
  nobodyTold: 'not at all',
  toldDays: (days: readonly number[]) =>
    `${days.join(', ')} ${days.at(-1) === 1 && days.length === 1 ? 'day' : 'days'} before`,
  setNotices: 'Set notices …',
  endSoon: 'End in the next seven days',
  notCounted: 'not counted yet',
  counted: 'Counted',
  hiddenTitle: 'Some people may be missing',
  hiddenText:
    'They are under fine-grained password policies that the bridge may not read. Let its account read the Password Settings Container; the guide says how.',
  look: 'Look now …',
  lookTitle: 'Look now whose password ends?',
  lookTells: 'Who is due today gets the mail at once. Nobody gets the same one twice.',
  lookCounts: 'They are only counted. Nobody is told, for no days are set.',
  lookOrdered: 'A bridge was asked. The number shows here in a moment.',

  sync: 'Reading the people',
  syncLead: 'The bridges bring changes every few minutes, and look every hour who is missing.',
  syncNow: 'Read now',
  syncAgain: 'Bring everybody again …',
  syncAgainTitle: 'Bring everybody again?',
  syncAgainText:
    'The bridge tells of every person once more, also of those who did not change. It takes longer; nothing is lost by it.',
  syncOrdered: 'A bridge was asked to read the directory.',
  syncStates: { running: 'Runs', done: 'Done', failed: 'Failed', held: 'Waits for you' } satisfies Record<
    SyncView['state'],
    string
  >,
  running: (bridge: string, read: number) =>
    `${bridge} reads: ${read === 1 ? '1 person' : `${enNumber(read)} people`} so far`,
  syncColumns: {
    bridge: 'Bridge',
    state: 'State',
    what: 'What',
    read: 'Read',
    sent: 'Changed',
    left: 'Gone',
    when: 'When',
  },
  full: 'everybody',
  changes: 'changes',
  behind: 'does not know the newest choice yet',
  neverRead:
    'No bridge has told of a pass yet. It does after the first “Read now”, or after the first person was served.',
  heldTitle: (count: number) => `${count === 1 ? '1 person' : `${enNumber(count)} people`} would be switched off`,
  heldText:
    'So many at once is unusual: an OU may have been renamed, a right taken away or the choice of who is imported changed. Nobody is switched off until you agree. Nothing is deleted, and who comes back is as before.',
  accept: 'Switch them off …',
  acceptTitle: (count: number) => `Switch ${count === 1 ? '1 person' : `${enNumber(count)} people`} off?`,
  acceptText:
    'They cannot sign in or recover their account here until a bridge finds them again. Nothing of theirs is deleted.',

  bridges: 'Bridges',
  addBridge: 'Add a bridge',
  standings: { here: 'Runs', stopped: 'Stopped', silent: 'Silent', waiting: 'Waits to be confirmed' } satisfies Record<
    BridgeStanding,
    string
  >,
  heard: 'Last heard of',
  version: 'Version',
  fingerprint: 'Fingerprint',
  clock: 'Clock',
  clockRight: 'right',
  clockOff: (seconds: number) => (seconds > 0 ? `${seconds} s behind` : `${-seconds} s ahead`),
  sealKey: 'Key since',
  rotate:
    'This key is older than a year. On its machine, run “bridge keys rotate” and restart it: nothing has to be confirmed.',
  controllers: 'Domain controllers',
  controllerStandings: { healthy: 'answers', limping: 'failed lately', away: 'does not answer' },
  readOnly: 'read-only',
  certificateAges: { soon: 'ends soon', urgent: 'ends within a week', ended: 'has ended' },
  certificateEnds: 'Its certificate must be renewed by',
  certificateEnded: 'Its certificate was good until',
  authorityEnds: 'The bridge needs a new certificate of the authority (caFile) by',
  authorityEnded: 'The certificate of the authority (caFile) was good until',
  authorityProblem: 'The newer certificates of the authority are not used:',
  directoryAway: 'No domain controller answers this bridge.',
  noOrders: 'This version takes no orders from here: update the bridge.',
  remove: 'Take off the list …',
  removeTitle: (bridge: string) => `Take the bridge “${bridge}” off the list?`,
  removeText:
    'It only disappears from here. To withdraw its trust, take its fingerprint out of the configuration of the deployment and deploy.',
  removed: (bridge: string) => `The bridge “${bridge}” is off the list.`,
  comparedBy: (name: string) => `The fingerprint was compared by ${name}. What is missing is the deployment.`,

  addTitle: 'Add a bridge',
  addLead:
    'A bridge is a small program in the company’s network. Somebody with access to a server there sets it up; you confirm it.',
  handOver: 'Hand over the setup file',
  handOverText:
    'Nothing in it is secret: where the queues are, and the public key by which the bridge knows this cloud.',
  download: 'Save bridge-setup.json',
  runThere: 'They run this on the server',
  runThereText:
    'They fill in their domain controllers, the account of the bridge and the OUs that it may serve. No choice made here reaches beyond those.',
  guide: 'The guide docs/bridge.md has every step, also the rights of the account.',
  compareTitle: 'Compare the fingerprint',
  compareText:
    'The bridge’s own machine shows it on the screen. Let whoever is there read it out, in person or by phone, and type it here. Never take it from a mail or a ticket.',
  typed: 'Fingerprint, as it was read out',
  typedWrong: 'A fingerprint has 16 groups of 4: the digits 0 to 9 and the letters a to f',
  compare: 'Compare',
  noMatch: {
    title: 'No bridge with this fingerprint was heard of',
    text: 'Check each group with them. If all are right: the bridge has to run first (step 2), and reach the cloud.',
  },
  match: (bridge: string) => `It is the bridge “${bridge}”`,
  confirmedAlready: (bridge: string | undefined) =>
    bridge === undefined ? 'This bridge is confirmed already' : `The bridge “${bridge}” is confirmed already`,
  confirmedBy: (name: string) => `It is part of the deployment. ${name} compared its fingerprint:`,
  confirmedByDeployment: 'Its fingerprint stands in the deployment; it was put there without being compared here.',
  toBridges: 'See how it is',
  deployTitle: 'Put it into the deployment',
  deployText:
    'People’s browsers seal passwords only for fingerprints that stand in the deployment. That is on purpose: nobody who takes over this console can slip in a bridge of their own. Whoever deploys writes this, and deploys:',
  thenDone: 'After the deployment the bridge shows here as running. Until then it is believed in nothing.',
  confirmTitle: 'Confirm a bridge',
  confirmLead:
    'The name that a bridge gives itself proves nothing; its fingerprint does. Until it is compared and deployed, nobody’s password is sealed for it.',
  toCompare: 'Compare its fingerprint',
  nextIdentity: (bridge: string) =>
    `A bridge that runs is called “${bridge}” as well. Either it was given a new identity (bridge keys rotate --identity), or somebody would like to pass for it: ask who looks after its machine. The one before works on meanwhile.`,
  matchNext: (bridge: string) => `It is the next identity of the bridge “${bridge}”`,
  besideDone: 'The new fingerprint comes beside the old one: browsers seal for both, so nobody notices the change.',
  switchTitle: 'Switch over on its machine',
  switchText:
    'Once it is deployed, the portal too, they run this there. Before that, nobody would believe the bridge any more.',
  retireTitle: 'Take the old fingerprint out',
  retireText:
    'When the bridge runs here with the new fingerprint, deploy once more without the old one. From then on the old keys are worth nothing, wherever a copy of them may be.',
  dismiss: 'Take off the list …',
  dismissTitle: 'Nobody set this bridge up?',
  dismissText: 'It is taken off the list. If it still runs, it comes back: then find out who runs it.',

  importTitle: 'Who is imported',
  importLead:
    'A choice here narrows what the bridges serve, and never widens it. Who is not chosen any more is switched off; nothing is deleted.',
  counting: 'A bridge counts people by OU and group …',
  countFailed: 'The bridge could not count',
  cutOff: 'There are more OUs or groups than can be shown here.',
  whichOus: 'Which organisational units?',
  whichOusHint: 'With all that is beneath them. None ticked: all that the bridges serve.',
  whichGroups: 'Which groups?',
  whichGroupsHint: 'Also through other groups. None ticked: whatever groups people are in.',
  filterGroups: 'Search among the groups',
  peopleIn: (count: number) => (count === 1 ? '1 person' : `${enNumber(count)} people`),
  preview: 'Count this choice',
  wouldBe: (chosen: number) => `${chosen === 1 ? '1 person' : `${enNumber(chosen)} people`} would be here`,
  nowAre: (present: number) => (present === 1 ? '1 is here now.' : `${enNumber(present)} are here now.`),
  fewer: (count: number) =>
    `About ${enNumber(count)} would be switched off. Where that is more than a fifth, you are asked once more.`,
  save: 'Import these',
  saveTitle: 'Import these people from now on?',
  saved: 'The choice is on its way to the bridges.',
  mayNotChange: 'Your role may look at this and not change it.',

  noticesTitle: 'Tell people before their password ends?',
  noticesText:
    'On these days they get a mail with the way to the portal, once each. Beginning on the next morning: bridges are asked from four o’clock (UTC) on, and days are those of UTC.',
  noticesLabel: 'Days before the end',
  noticesHint: 'Such as 14, 7, 3, 1. Empty: nobody is told.',
  noticesWrong: 'Up to eight whole numbers from 1 to 60, with commas between them',
  noticesSaved: 'People are told on these days, beginning with the next morning.',
  noticesOff: 'Nobody is told before their password ends.',

  seatsTitle: 'How many people may be here?',
  seatsLabel: 'Seats',
  seatsHint: 'Empty: any number. Who comes when all seats are taken cannot sign in until one is free.',
  seatsWrong: 'A whole number from 1',
  seatsSaved: 'The seats are set.',
};

export type DirectoryTexts = typeof en;

const de: DirectoryTexts = {
  title: 'Verzeichnisse',
  number: deNumber,
  lead: 'Wo die Personen und ihre Kennwörter sind. Eine Bridge in jedem Netz liest die Personen und führt aus, worum sie bitten.',
  empty: 'Sie betreuen kein Verzeichnis. Ein Eigentümer kann Ihnen eines geben.',
  columns: { name: 'Verzeichnis', state: 'Zustand', bridges: 'Bridges', people: 'Personen', synced: 'Zuletzt gelesen' },
  reachable: 'Erreichbar',
  unreachable: 'Nicht erreichbar',
  noBridge: 'Noch keine Bridge',
  bridgesHere: (here, all) => `${here} von ${all}`,
  bridgeWaits: (count) => (count === 1 ? '1 wartet auf Bestätigung' : `${count} warten auf Bestätigung`),
  ofSeats: (people, seats) => `${deNumber(people)} von ${deNumber(seats)}`,
  notYet: 'noch nie',
  unknown: 'noch nicht gelesen',
  readFirst: 'noch nicht gelesen: unten „Jetzt lesen“ drücken',

  glance: 'Auf einen Blick',
  state: 'Zustand',
  people: 'Personen hier',
  seats: 'Plätze',
  anyNumber: 'beliebig viele',
  waitForSeat: 'Warten auf einen Platz',
  domains: 'Domänen',
  policy: 'Kennwörter in der Domäne',
  ownPolicies: 'Fein abgestimmte Richtlinien',
  fineGrainedPolicies: {
    none: 'Niemand hat eine: Für alle gilt die der Domäne',
    some: 'Einige haben eine. Allen werden ihre eigenen Regeln gezeigt, sobald sie bewiesen haben, wer sie sind',
    unreadable:
      'Nicht bekannt: Das Konto der Bridge darf sie nicht lesen. Gezeigt werden die Regeln der Domäne als das Mindeste, was gilt. Welches Recht es braucht, steht in der Anleitung',
  },
  historyOnReset: 'Früher benutzte Kennwörter',
  historyUnchecked:
    'Nicht jeder Controller vergleicht mit ihnen, wenn ein Kennwort zurückgesetzt wird; alle tun es bei einer Änderung. Nach dem Zurücksetzen kann also eines der letzten wieder gelten. Wer das alte noch kennt, dem bietet das Portal die Änderung an',
  controllerHistory: 'Vergleicht beim Zurücksetzen nicht mit früher benutzten Kennwörtern.',
  policyText: (length, isComplex, history) =>
    `mindestens ${length} Zeichen${isComplex ? ', verschiedener Art' : ''}${history > 0 ? `, keines der letzten ${history}` : ''}`,
  lockout: (tries) => (tries === 0 ? 'sperrt nie' : `sperrt nach ${tries} falschen Versuchen`),
  imported: 'Importiert werden',
  everybody: 'alle, die die Bridges bedienen',
  someOus: (count) => (count === 1 ? 'Personen aus 1 OU' : `Personen aus ${count} OUs`),
  someGroups: (count) => (count === 1 ? 'in 1 Gruppe' : `in einer von ${count} Gruppen`),
  changed: 'Zuletzt geändert',
  by: (name) => `von ${name}`,
  chooseImport: 'Auswählen, wer importiert wird',
  setSeats: 'Plätze festlegen …',

  endings: 'Kennwörter, die ablaufen',
  endingsLead:
    'Jeden Morgen ab vier Uhr (UTC) wird eine Bridge gefragt, wessen Kennwort abläuft. Tage sind die von UTC. Wer seines nie ändern muss, abgeschaltet ist oder sich nur mit Smartcard anmeldet, ist nicht dabei.',
  notices: 'Die Betroffenen erfahren es',
  nobodyTold: 'gar nicht',
  toldDays: (days) => `${days.join(', ')} ${days.at(-1) === 1 && days.length === 1 ? 'Tag' : 'Tage'} vorher`,
  setNotices: 'Benachrichtigung festlegen …',
  endSoon: 'Laufen in den nächsten sieben Tagen ab',
  notCounted: 'noch nicht gezählt',
  counted: 'Gezählt',
  hiddenTitle: 'Manche fehlen vielleicht',
  hiddenText:
    'Für sie gelten eigene Kennwortrichtlinien, die die Bridge nicht lesen darf. Lassen Sie ihr Konto den Password Settings Container lesen; die Anleitung sagt, wie.',
  look: 'Jetzt nachsehen …',
  lookTitle: 'Jetzt nachsehen, wessen Kennwort abläuft?',
  lookTells: 'Wer heute an der Reihe ist, bekommt die Mail sofort. Niemand bekommt dieselbe zweimal.',
  lookCounts: 'Es wird nur gezählt. Niemand wird benachrichtigt, denn es sind keine Tage festgelegt.',
  lookOrdered: 'Eine Bridge wurde gefragt. Die Zahl steht gleich hier.',

  sync: 'Lesen der Personen',
  syncLead: 'Die Bridges bringen Änderungen alle paar Minuten und sehen jede Stunde nach, wer fehlt.',
  syncNow: 'Jetzt lesen',
  syncAgain: 'Alle noch einmal bringen …',
  syncAgainTitle: 'Alle noch einmal bringen?',
  syncAgainText:
    'Die Bridge meldet jede Person erneut, auch unveränderte. Das dauert länger; verloren geht dabei nichts.',
  syncOrdered: 'Eine Bridge wurde gebeten, das Verzeichnis zu lesen.',
  syncStates: { running: 'Läuft', done: 'Fertig', failed: 'Gescheitert', held: 'Wartet auf Sie' },
  running: (bridge, read) => `${bridge} liest: bisher ${read === 1 ? '1 Person' : `${deNumber(read)} Personen`}`,
  syncColumns: {
    bridge: 'Bridge',
    state: 'Stand',
    what: 'Was',
    read: 'Gelesen',
    sent: 'Geändert',
    left: 'Weg',
    when: 'Wann',
  },
  full: 'alle',
  changes: 'Änderungen',
  behind: 'kennt die neueste Auswahl noch nicht',
  neverRead:
    'Noch keine Bridge hat von einem Durchgang berichtet. Sie tut es nach dem ersten „Jetzt lesen“ oder der ersten bedienten Person.',
  heldTitle: (count) =>
    count === 1 ? '1 Person würde abgeschaltet' : `${deNumber(count)} Personen würden abgeschaltet`,
  heldText:
    'So viele auf einmal sind ungewöhnlich: Vielleicht wurde eine OU umbenannt, ein Recht entzogen oder die Auswahl geändert. Niemand wird abgeschaltet, bevor Sie zustimmen. Nichts wird gelöscht, und wer wiederkommt, ist wie zuvor.',
  accept: 'Abschalten …',
  acceptTitle: (count) => `${count === 1 ? '1 Person' : `${deNumber(count)} Personen`} abschalten?`,
  acceptText:
    'Sie können sich hier nicht anmelden und ihr Konto nicht retten, bis eine Bridge sie wiederfindet. Nichts von ihnen wird gelöscht.',

  bridges: 'Bridges',
  addBridge: 'Bridge hinzufügen',
  standings: { here: 'Läuft', stopped: 'Angehalten', silent: 'Stumm', waiting: 'Wartet auf Bestätigung' },
  heard: 'Zuletzt gehört',
  version: 'Version',
  fingerprint: 'Fingerabdruck',
  clock: 'Uhr',
  clockRight: 'richtig',
  clockOff: (seconds) => (seconds > 0 ? `${seconds} s nach` : `${-seconds} s vor`),
  sealKey: 'Schlüssel seit',
  rotate:
    'Dieser Schlüssel ist älter als ein Jahr. Führen Sie auf ihrer Maschine „bridge keys rotate“ aus und starten Sie sie neu: Bestätigt werden muss nichts.',
  controllers: 'Domänencontroller',
  controllerStandings: { healthy: 'antwortet', limping: 'fiel zuletzt aus', away: 'antwortet nicht' },
  readOnly: 'nur lesend',
  certificateAges: { soon: 'läuft bald ab', urgent: 'läuft in einer Woche ab', ended: 'ist abgelaufen' },
  certificateEnds: 'Sein Zertifikat muss erneuert sein bis',
  certificateEnded: 'Sein Zertifikat galt bis',
  authorityEnds: 'Die Bridge braucht ein neues Zertifikat der Zertifizierungsstelle (caFile) bis',
  authorityEnded: 'Das Zertifikat der Zertifizierungsstelle (caFile) galt bis',
  authorityProblem: 'Die neueren Zertifikate der Zertifizierungsstelle werden nicht benutzt:',
  directoryAway: 'Kein Domänencontroller antwortet dieser Bridge.',
  noOrders: 'Diese Version nimmt von hier keine Aufträge an: Aktualisieren Sie die Bridge.',
  remove: 'Von der Liste nehmen …',
  removeTitle: (bridge) => `Die Bridge „${bridge}“ von der Liste nehmen?`,
  removeText:
    'Sie verschwindet nur von hier. Um ihr das Vertrauen zu entziehen, nehmen Sie ihren Fingerabdruck aus der Konfiguration der Installation und verteilen Sie sie neu.',
  removed: (bridge) => `Die Bridge „${bridge}“ ist von der Liste.`,
  comparedBy: (name) => `${name} hat den Fingerabdruck verglichen. Es fehlt noch die Verteilung der Konfiguration.`,

  addTitle: 'Bridge hinzufügen',
  addLead:
    'Eine Bridge ist ein kleines Programm im Firmennetz. Jemand mit Zugang zu einem Server dort richtet sie ein; Sie bestätigen sie.',
  handOver: 'Die Einrichtungsdatei übergeben',
  handOverText:
    'Nichts darin ist geheim: wo die Warteschlangen sind und der öffentliche Schlüssel, an dem die Bridge diese Cloud erkennt.',
  download: 'bridge-setup.json speichern',
  runThere: 'Auf dem Server wird dies ausgeführt',
  runThereText:
    'Dort werden die Domänencontroller, das Konto der Bridge und die OUs eingetragen, die sie bedienen darf. Keine Auswahl hier reicht darüber hinaus.',
  guide: 'Die Anleitung docs/bridge.md hat jeden Schritt, auch die Rechte des Kontos.',
  compareTitle: 'Den Fingerabdruck vergleichen',
  compareText:
    'Er steht auf dem Rechner der Bridge auf dem Bildschirm. Lassen Sie ihn sich vorlesen, persönlich oder am Telefon, und tippen Sie ihn hier. Nehmen Sie ihn nie aus einer Mail oder einem Ticket.',
  typed: 'Fingerabdruck, wie er vorgelesen wurde',
  typedWrong: 'Ein Fingerabdruck hat 16 Gruppen zu 4: die Ziffern 0 bis 9 und die Buchstaben a bis f',
  compare: 'Vergleichen',
  noMatch: {
    title: 'Von einer Bridge mit diesem Fingerabdruck wurde nichts gehört',
    text: 'Prüfen Sie jede Gruppe. Stimmen alle: Die Bridge muss zuerst laufen (Schritt 2) und die Cloud erreichen.',
  },
  match: (bridge) => `Es ist die Bridge „${bridge}“`,
  confirmedAlready: (bridge) =>
    bridge === undefined ? 'Diese Bridge ist schon bestätigt' : `Die Bridge „${bridge}“ ist schon bestätigt`,
  confirmedBy: (name) => `Sie gehört zur Installation. Den Fingerabdruck verglichen hat ${name}:`,
  confirmedByDeployment: 'Ihr Fingerabdruck steht in der Installation; er kam dorthin, ohne hier verglichen zu werden.',
  toBridges: 'Ansehen, wie es ihr geht',
  deployTitle: 'In die Installation eintragen',
  deployText:
    'Die Browser versiegeln Kennwörter nur für Fingerabdrücke, die in der Installation stehen. Das ist Absicht: Wer diese Konsole in seine Gewalt bringt, kann keine eigene Bridge unterschieben. Wer die Installation verteilt, trägt dies ein und verteilt sie neu:',
  thenDone: 'Danach erscheint die Bridge hier als laufend. Bis dahin wird ihr nichts geglaubt.',
  confirmTitle: 'Bridge bestätigen',
  confirmLead:
    'Der Name, den eine Bridge sich gibt, beweist nichts; ihr Fingerabdruck tut es. Bevor er verglichen und verteilt ist, wird kein Kennwort für sie versiegelt.',
  toCompare: 'Fingerabdruck vergleichen',
  nextIdentity: (bridge) =>
    `Auch eine laufende Bridge heißt „${bridge}“. Entweder hat sie eine neue Identität bekommen (bridge keys rotate --identity), oder jemand gibt sich für sie aus: Fragen Sie, wer ihren Rechner betreut. Die bisherige arbeitet inzwischen weiter.`,
  matchNext: (bridge) => `Es ist die nächste Identität der Bridge „${bridge}“`,
  besideDone:
    'Der neue Fingerabdruck kommt neben den alten: Die Browser versiegeln für beide, niemand merkt etwas vom Wechsel.',
  switchTitle: 'Auf ihrem Rechner umschalten',
  switchText:
    'Ist es verteilt, auch das Portal, wird dort dies ausgeführt. Vorher würde der Bridge niemand mehr glauben.',
  retireTitle: 'Den alten Fingerabdruck herausnehmen',
  retireText:
    'Läuft die Bridge hier mit dem neuen Fingerabdruck, verteilen Sie noch einmal, ohne den alten. Von da an sind die alten Schlüssel nichts mehr wert, wo immer es eine Kopie davon gibt.',
  dismiss: 'Von der Liste nehmen …',
  dismissTitle: 'Hat niemand diese Bridge eingerichtet?',
  dismissText:
    'Sie wird von der Liste genommen. Läuft sie noch, kommt sie wieder: Dann finden Sie heraus, wer sie betreibt.',

  importTitle: 'Wer importiert wird',
  importLead:
    'Eine Auswahl hier schränkt ein, was die Bridges bedienen, und weitet es nie aus. Wer nicht mehr ausgewählt ist, wird abgeschaltet; gelöscht wird nichts.',
  counting: 'Eine Bridge zählt die Personen nach OU und Gruppe …',
  countFailed: 'Die Bridge konnte nicht zählen',
  cutOff: 'Es gibt mehr OUs oder Gruppen, als hier gezeigt werden können.',
  whichOus: 'Welche Organisationseinheiten?',
  whichOusHint: 'Mit allem darunter. Keine angekreuzt: alle, die die Bridges bedienen.',
  whichGroups: 'Welche Gruppen?',
  whichGroupsHint: 'Auch über andere Gruppen. Keine angekreuzt: gleich in welchen Gruppen.',
  filterGroups: 'Unter den Gruppen suchen',
  peopleIn: (count) => (count === 1 ? '1 Person' : `${deNumber(count)} Personen`),
  preview: 'Diese Auswahl zählen',
  wouldBe: (chosen) => (chosen === 1 ? '1 Person wäre hier' : `${deNumber(chosen)} Personen wären hier`),
  nowAre: (present) => (present === 1 ? '1 ist es jetzt.' : `${deNumber(present)} sind es jetzt.`),
  fewer: (count) =>
    `${count === 1 ? 'Etwa 1 würde' : `Etwa ${deNumber(count)} würden`} abgeschaltet. Ist das mehr als ein Fünftel, werden Sie noch einmal gefragt.`,
  save: 'Diese importieren',
  saveTitle: 'Von jetzt an diese Personen importieren?',
  saved: 'Die Auswahl ist unterwegs zu den Bridges.',
  mayNotChange: 'Ihre Rolle darf dies ansehen und nicht ändern.',

  noticesTitle: 'Vor Ablauf des Kennworts benachrichtigen?',
  noticesText:
    'An diesen Tagen geht je eine Mail mit dem Weg zum Portal hinaus. Es beginnt am nächsten Morgen: Bridges werden ab vier Uhr (UTC) gefragt, und Tage sind die von UTC.',
  noticesLabel: 'Tage vor dem Ablauf',
  noticesHint: 'Etwa 14, 7, 3, 1. Leer: niemand wird benachrichtigt.',
  noticesWrong: 'Bis zu acht ganze Zahlen von 1 bis 60, durch Kommas getrennt',
  noticesSaved: 'An diesen Tagen wird benachrichtigt, vom nächsten Morgen an.',
  noticesOff: 'Niemand wird vor Ablauf des Kennworts benachrichtigt.',

  seatsTitle: 'Wie viele Personen dürfen hier sein?',
  seatsLabel: 'Plätze',
  seatsHint:
    'Leer: beliebig viele. Wer kommt, wenn alle Plätze vergeben sind, kann sich nicht anmelden, bis einer frei ist.',
  seatsWrong: 'Eine ganze Zahl ab 1',
  seatsSaved: 'Die Plätze sind festgelegt.',
};

export const texts: InEach<DirectoryTexts> = { en, de };
