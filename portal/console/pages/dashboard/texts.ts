import type { InEach } from '../../languages.ts';

interface DashboardTexts {
  readonly title: string;
  readonly range: string;
  readonly ranges: Readonly<Record<'7' | '30' | '90' | '365', string>>;
  readonly portal: string;
  readonly all: string;
  readonly none: string;
  readonly daysAreUtc: string;
  readonly helped: string;
  readonly helpedText: string;
  readonly series: Readonly<Record<'reset' | 'unlock' | 'change' | 'failed' | 'refused', string>>;
  readonly day: string;
  readonly nothing: string;
  readonly tickets: string;
  readonly ticketsText: (tickets: number, hours: string) => string;
  readonly minutes: string;
  readonly minutesHint: string;
  readonly enrolled: string;
  readonly enrolledText: string;
  readonly people: (count: number) => string;
  readonly failures: string;
  readonly failuresText: string;
  readonly cause: string;
  readonly count: string;
  readonly signIns: string;
  readonly health: string;
  readonly bridge: string;
  readonly directory: string;
  readonly state: string;
  readonly lastHeard: string;
  readonly version: string;
  readonly noBridge: string;
  readonly expiringSoon: (directory: string, count: number) => string;
  readonly states: Readonly<Record<'well' | 'away' | 'silent', string>>;
  readonly controller: {
    readonly answer: (well: number, all: number) => string;
    readonly away: (name: string) => string;
  };
  readonly atMost: (count: number) => string;
  readonly trail: string;
  readonly trailWhole: string;
  readonly trailBroken: (count: number) => string;
  readonly trailChecked: string;
  readonly trailNow: string;
  readonly trailLate: string;
  readonly trailCodes: Readonly<Record<'removed' | 'changed' | 'moved' | 'checkpoint', string>>;
  readonly trailNumber: (seq: number, toSeq?: number) => string;
  readonly trailLink: string;
}

export const texts: InEach<DashboardTexts> = {
  en: {
    title: 'Dashboard',
    range: 'Time',
    ranges: { '7': '7 days', '30': '30 days', '90': '90 days', '365': 'A year' },
    portal: 'Portal',
    all: 'All portals',
    none: 'Without a portal',
    daysAreUtc: 'Days begin at midnight UTC. What happens is counted within a minute.',
    helped: 'Passwords and accounts',
    helpedText: 'What people did by themselves, day by day.',
    series: {
      reset: 'Passwords reset',
      unlock: 'Accounts unlocked',
      change: 'Passwords changed',
      failed: 'Failed in the directory',
      refused: 'Proofs refused',
    },
    day: 'Day',
    nothing: 'Nothing was counted in this time.',
    tickets: 'Tickets saved',
    ticketsText: (tickets, hours) =>
      `${tickets === 1 ? '1 reset or unlock' : `${tickets.toLocaleString('en-GB')} resets and unlocks`} without the help desk: about ${hours} hours.`,
    minutes: 'Minutes that one ticket takes',
    minutesHint: 'Stays in the address of this page: keep it as a bookmark.',
    enrolled: 'Enrolment',
    enrolledText:
      'People with at least one passkey, authenticator app, device or phone, and who gained the first when.',
    people: (count) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`),
    failures: 'Why things failed',
    failuresText: 'Causes, the most frequent first.',
    cause: 'Cause',
    count: 'How often',
    signIns: 'Sign-ins to the portal',
    health: 'Bridges and controllers',
    bridge: 'Bridge',
    directory: 'Directory',
    state: 'State',
    lastHeard: 'Last heard of',
    version: 'Version',
    noBridge: 'No bridge yet',
    expiringSoon: (directory, count) => `${directory}: passwords that end in the next seven days: ${count}`,
    states: { well: 'Works', away: 'Reaches no controller', silent: 'Silent' },
    controller: {
      answer: (well, all) => `${well} of ${all} controllers answer`,
      away: (name) => `${name} does not`,
    },
    atMost: (count) => `at most ${count} a day`,
    trail: 'Audit trail',
    trailWhole: 'Whole',
    trailBroken: (count) => (count === 1 ? 'Wrong in 1 place' : `Wrong in ${count} places`),
    trailChecked: 'Last checked',
    trailNow: 'Export the trail and keep the file: it proves what is there now.',
    trailLate: 'Missing records may be late; then they leave this list by themselves.',
    trailCodes: {
      removed: 'Missing',
      changed: 'Changed',
      moved: 'In the wrong place, or twice',
      checkpoint: 'Checkpoint changed or missing',
    },
    trailNumber: (seq, toSeq) =>
      toSeq === undefined || toSeq === seq ? `number ${seq}` : `numbers ${seq} to ${toSeq}`,
    trailLink: 'Export and verify',
  },
  de: {
    title: 'Übersicht',
    range: 'Zeit',
    ranges: { '7': '7 Tage', '30': '30 Tage', '90': '90 Tage', '365': 'Ein Jahr' },
    portal: 'Portal',
    all: 'Alle Portale',
    none: 'Ohne Portal',
    daysAreUtc: 'Tage beginnen um Mitternacht UTC. Was geschieht, ist binnen einer Minute gezählt.',
    helped: 'Kennwörter und Konten',
    helpedText: 'Was Menschen selbst erledigt haben, Tag für Tag.',
    series: {
      reset: 'Kennwörter zurückgesetzt',
      unlock: 'Konten entsperrt',
      change: 'Kennwörter geändert',
      failed: 'Im Verzeichnis gescheitert',
      refused: 'Nachweise abgelehnt',
    },
    day: 'Tag',
    nothing: 'In dieser Zeit wurde nichts gezählt.',
    tickets: 'Ersparte Anfragen',
    ticketsText: (tickets, hours) =>
      `${tickets.toLocaleString('de-DE')} Mal zurückgesetzt oder entsperrt ohne Helpdesk: etwa ${hours} Stunden.`,
    minutes: 'Minuten, die eine Anfrage kostet',
    minutesHint: 'Bleibt in der Adresse dieser Seite: als Lesezeichen behalten.',
    enrolled: 'Eingerichtet',
    enrolledText:
      'Personen mit mindestens einem Passkey, einer App, einem Gerät oder Telefon, und wer wann das erste bekam.',
    people: (count) => (count === 1 ? '1 Person' : `${count.toLocaleString('de-DE')} Personen`),
    failures: 'Woran es scheiterte',
    failuresText: 'Gründe, die häufigsten zuerst.',
    cause: 'Grund',
    count: 'Wie oft',
    signIns: 'Anmeldungen am Portal',
    health: 'Bridges und Domänencontroller',
    bridge: 'Bridge',
    directory: 'Verzeichnis',
    state: 'Zustand',
    lastHeard: 'Zuletzt gehört',
    version: 'Version',
    noBridge: 'Noch keine Bridge',
    expiringSoon: (directory, count) => `${directory}: Kennwörter, die in den nächsten sieben Tagen ablaufen: ${count}`,
    states: { well: 'Arbeitet', away: 'Erreicht keinen Domänencontroller', silent: 'Schweigt' },
    controller: {
      answer: (well, all) => `${well} von ${all} Domänencontrollern antworten`,
      away: (name) => `${name} antwortet nicht`,
    },
    atMost: (count) => `höchstens ${count} am Tag`,
    trail: 'Protokoll',
    trailWhole: 'Vollständig',
    trailBroken: (count) => (count === 1 ? 'An 1 Stelle falsch' : `An ${count} Stellen falsch`),
    trailChecked: 'Zuletzt geprüft',
    trailNow: 'Exportieren Sie das Protokoll und bewahren Sie die Datei auf: Sie belegt, was jetzt da ist.',
    trailLate: 'Fehlende Einträge können verspätet sein; dann verschwinden sie hier von selbst.',
    trailCodes: {
      removed: 'Fehlt',
      changed: 'Geändert',
      moved: 'An der falschen Stelle oder doppelt',
      checkpoint: 'Prüfpunkt geändert oder verschwunden',
    },
    trailNumber: (seq, toSeq) =>
      toSeq === undefined || toSeq === seq ? `Nummer ${seq}` : `Nummern ${seq} bis ${toSeq}`,
    trailLink: 'Exportieren und prüfen',
  },
};
