import type { AuditActor } from '#shared/domain/audit/audit-record.ts';
import type { FindingCode } from '#shared/domain/audit/finding.ts';
import type { InEach } from '../../languages.ts';

interface AuditTexts {
  readonly title: string;
  readonly lead: string;
  readonly filters: string;
  readonly from: string;
  readonly to: string;
  readonly person: string;
  readonly action: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<'any' | 'ok' | 'failed', string>>;
  readonly portal: string;
  readonly empty: string;
  readonly lookedThrough: string;
  readonly columns: Readonly<Record<'at' | 'what' | 'outcome' | 'who' | 'where' | 'from', string>>;
  readonly actors: Readonly<Record<AuditActor['kind'], string>>;
  readonly good: string;
  readonly record: string;
  readonly facts: Readonly<
    Record<
      | ('at' | 'what' | 'outcome' | 'who' | 'person' | 'portal' | 'directory' | 'object' | 'address' | 'country')
      | ('request' | 'operation' | 'writer' | 'seq' | 'hash' | 'prev'),
      string
    >
  >;
  readonly erasedPart: string;
  readonly chain: string;
  readonly chainText: string;
  readonly aboutPerson: string;
  readonly byActor: string;
  readonly erase: string;
  readonly eraseQuestion: string;
  readonly eraseText: string;
  readonly erasing: string;
  readonly export: string;
  readonly exportLead: string;
  readonly download: string;
  readonly downloadCsv: string;
  readonly csvHint: string;
  readonly verifyHere: string;
  readonly verifyFile: string;
  readonly file: string;
  readonly verifyFileHint: string;
  readonly fingerprint: string;
  readonly fingerprintHint: string;
  readonly fingerprintWrong: string;
  readonly timeWrong: string;
  readonly working: string;
  readonly records: (count: number) => string;
  readonly intact: string;
  readonly intactText: (records: number, checkpoints: number) => string;
  readonly broken: (count: number) => string;
  readonly brokenText: string;
  readonly noCheckpoints: string;
  readonly unconfirmed: (count: number) => string;
  readonly erased: (count: number) => string;
  readonly signedBy: string;
  readonly compare: string;
  readonly findings: Readonly<Record<FindingCode, string>>;
  readonly number: (from: number, to?: number) => string;
  readonly moreFindings: (count: number) => string;
  readonly where: string;
  readonly finding: string;
  readonly about: string;
}

export const texts: InEach<AuditTexts> = {
  en: {
    title: 'Audit trail',
    lead: 'What was done here, by whom, and how it ended. Nothing in it can be changed or removed unseen.',
    filters: 'Narrow the audit trail',
    from: 'From',
    to: 'To',
    person: 'Id of the person',
    action: 'Action',
    outcome: 'Outcome',
    outcomes: { any: 'Any', ok: 'Went well', failed: 'Did not go well' },
    portal: 'Portal',
    empty: 'Nothing was written in this time.',
    lookedThrough: 'Nothing in the part that was looked through. “Show more” goes on.',
    columns: { at: 'When', what: 'What', outcome: 'Outcome', who: 'Who', where: 'Portal', from: 'From' },
    actors: {
      nobody: 'Somebody who was not signed in',
      person: 'The person',
      administrator: 'Administrator',
      'api-key': 'API key',
      operator: 'Operator',
      bridge: 'Bridge',
    },
    good: 'Went well',
    record: 'Record',
    facts: {
      ...{ at: 'When', what: 'Action', outcome: 'Outcome', who: 'Who', person: 'Whose account', portal: 'Portal' },
      ...{ directory: 'Directory', object: 'What', address: 'Address', country: 'Country', request: 'Request' },
      ...{ operation: 'Operation', writer: 'Written by', seq: 'Number', hash: 'Hash', prev: 'Hash of the one before' },
    },
    erasedPart: 'What was about a person is erased.',
    chain: 'Place in the chain',
    chainText:
      'Each record holds the hash of the one before. Whoever changes or removes one breaks the chain, and “Export and verify” names the place.',
    aboutPerson: 'All about this person',
    byActor: 'All that they did',
    erase: 'Erase what is about this person',
    eraseQuestion: 'Erase this person from the audit trail?',
    eraseText:
      'Who it was, and from where, is taken out of every record about this person. What happened and when stays, and the chain stays whole. This cannot be undone, and it is written down that you did it.',
    erasing: 'The records are being erased. It takes a moment.',
    export: 'Export and verify',
    exportLead: 'Take the records of a time with you, with all that is needed to verify them without us.',
    download: 'Download (NDJSON)',
    downloadCsv: 'Download (CSV)',
    csvHint: 'NDJSON can be verified, here or by the command; CSV is for spreadsheets.',
    verifyHere: 'Verify the records of this time',
    verifyFile: 'Verify a file',
    file: 'The file',
    verifyFileHint: 'An export in NDJSON. It is read in your browser and goes nowhere.',
    fingerprint: 'Fingerprint of the key that must have signed',
    fingerprintHint: 'From a place that we could not have changed, such as the setup of a bridge. May stay empty.',
    fingerprintWrong: 'Sixteen groups of four digits or letters a to f, with hyphens',
    timeWrong: 'A day, not after the second one',
    working: 'Reading records',
    records: (count) => `${count} records`,
    intact: 'Nothing was changed, removed or moved',
    intactText: (records, checkpoints) => `${records} records fit each other and ${checkpoints} signed checkpoints.`,
    broken: (count) => (count === 1 ? 'Something is wrong in one place' : `Something is wrong in ${count} places`),
    brokenText: 'Keep this file, and an earlier one if you have it, and tell whoever looks after security.',
    noCheckpoints: 'No signed checkpoint is in it: that the whole end was cut off could not be seen.',
    unconfirmed: (count) =>
      count === 1
        ? 'The last record is not confirmed by a checkpoint yet; one is signed every hour.'
        : `The last ${count} records are not confirmed by a checkpoint yet; one is signed every hour.`,
    erased: (count) => `From ${count} records what was about a person is erased, as it may be.`,
    signedBy: 'The checkpoints are signed by the key',
    compare: 'Compare it with one that you keep elsewhere.',
    findings: {
      changed: 'Was changed',
      removed: 'Was removed',
      doubtful: 'Is not confirmed, for the next one is missing',
      reordered: 'Stands in the wrong place, or twice',
      'personal-changed': 'What it says about a person was changed',
      unreadable: 'A line that cannot be read',
      'cut-off': 'The file is cut off',
      'checkpoint-forged': 'A checkpoint was changed',
      'checkpoint-removed': 'A checkpoint was removed',
      'checkpoint-other-key': 'A checkpoint is signed by another key',
    },
    number: (from, to) => (to === undefined ? `number ${from}` : `numbers ${from} to ${to}`),
    moreFindings: (count) => `and ${count} more`,
    where: 'Where',
    finding: 'What',
    about: 'About when',
  },
  de: {
    title: 'Protokoll',
    lead: 'Was hier getan wurde, von wem, und wie es ausging. Nichts darin lässt sich unbemerkt ändern oder entfernen.',
    filters: 'Protokoll eingrenzen',
    from: 'Von',
    to: 'Bis',
    person: 'Kennung der Person',
    action: 'Aktion',
    outcome: 'Ausgang',
    outcomes: { any: 'Alle', ok: 'Gelungen', failed: 'Nicht gelungen' },
    portal: 'Portal',
    empty: 'In dieser Zeit wurde nichts aufgezeichnet.',
    lookedThrough: 'Im durchsuchten Teil ist nichts. „Mehr zeigen“ sucht weiter.',
    columns: { at: 'Wann', what: 'Was', outcome: 'Ausgang', who: 'Wer', where: 'Portal', from: 'Von wo' },
    actors: {
      nobody: 'Jemand ohne Anmeldung',
      person: 'Die Person selbst',
      administrator: 'Administration',
      'api-key': 'API-Schlüssel',
      operator: 'Betrieb',
      bridge: 'Bridge',
    },
    good: 'Gelungen',
    record: 'Eintrag',
    facts: {
      ...{ at: 'Wann', what: 'Aktion', outcome: 'Ausgang', who: 'Wer', person: 'Wessen Konto', portal: 'Portal' },
      ...{ directory: 'Verzeichnis', object: 'Was', address: 'Adresse', country: 'Land', request: 'Anfrage' },
      ...{ operation: 'Vorgang', writer: 'Geschrieben von', seq: 'Nummer', hash: 'Hash', prev: 'Hash des vorigen' },
    },
    erasedPart: 'Was eine Person betraf, ist gelöscht.',
    chain: 'Platz in der Kette',
    chainText:
      'Jeder Eintrag enthält den Hash des vorigen. Wer einen ändert oder entfernt, unterbricht die Kette, und „Exportieren und prüfen“ nennt die Stelle.',
    aboutPerson: 'Alles zu dieser Person',
    byActor: 'Alles, was von dort getan wurde',
    erase: 'Angaben zu dieser Person löschen',
    eraseQuestion: 'Diese Person aus dem Protokoll löschen?',
    eraseText:
      'Wer es war und von wo, wird aus jedem Eintrag zu dieser Person entfernt. Was geschah und wann, bleibt, und die Kette bleibt ganz. Das lässt sich nicht rückgängig machen, und es wird aufgezeichnet, dass Sie es getan haben.',
    erasing: 'Die Angaben werden gelöscht. Das dauert einen Moment.',
    export: 'Exportieren und prüfen',
    exportLead: 'Nehmen Sie die Einträge einer Zeit mit, samt allem, womit sie sich ohne uns prüfen lassen.',
    download: 'Herunterladen (NDJSON)',
    downloadCsv: 'Herunterladen (CSV)',
    csvHint: 'NDJSON lässt sich prüfen, hier oder mit dem Befehl; CSV ist für Tabellen.',
    verifyHere: 'Die Einträge dieser Zeit prüfen',
    verifyFile: 'Eine Datei prüfen',
    file: 'Die Datei',
    verifyFileHint: 'Ein Export in NDJSON. Er wird in Ihrem Browser gelesen und geht nirgendwohin.',
    fingerprint: 'Fingerabdruck des Schlüssels, der unterschrieben haben muss',
    fingerprintHint:
      'Von einem Ort, den wir nicht ändern konnten, etwa aus der Einrichtung einer Bridge. Kann leer bleiben.',
    fingerprintWrong: 'Sechzehn Gruppen aus vier Ziffern oder Buchstaben a bis f, mit Bindestrichen',
    timeWrong: 'Ein Tag, nicht nach dem zweiten',
    working: 'Einträge werden gelesen',
    records: (count) => `${count} Einträge`,
    intact: 'Nichts wurde geändert, entfernt oder verschoben',
    intactText: (records, checkpoints) =>
      `${records} Einträge passen zueinander und zu ${checkpoints} unterschriebenen Prüfpunkten.`,
    broken: (count) => (count === 1 ? 'An einer Stelle stimmt etwas nicht' : `An ${count} Stellen stimmt etwas nicht`),
    brokenText:
      'Bewahren Sie diese Datei auf, und eine frühere, falls vorhanden, und benachrichtigen Sie die Zuständigen für Sicherheit.',
    noCheckpoints: 'Kein unterschriebener Prüfpunkt ist darin: Ein ganz abgeschnittenes Ende wäre nicht zu sehen.',
    unconfirmed: (count) =>
      count === 1
        ? 'Der letzte Eintrag ist noch durch keinen Prüfpunkt bestätigt; jede Stunde wird einer unterschrieben.'
        : `Die letzten ${count} Einträge sind noch durch keinen Prüfpunkt bestätigt; jede Stunde wird einer unterschrieben.`,
    erased: (count) => `Aus ${count} Einträgen sind die Angaben zu einer Person gelöscht; das darf so sein.`,
    signedBy: 'Die Prüfpunkte sind unterschrieben mit dem Schlüssel',
    compare: 'Vergleichen Sie ihn mit einem, den Sie anderswo aufbewahren.',
    findings: {
      changed: 'Wurde geändert',
      removed: 'Wurde entfernt',
      doubtful: 'Ist nicht bestätigt, denn der nächste fehlt',
      reordered: 'Steht am falschen Platz oder doppelt',
      'personal-changed': 'Die Angaben zu einer Person wurden geändert',
      unreadable: 'Eine Zeile, die sich nicht lesen lässt',
      'cut-off': 'Die Datei ist abgeschnitten',
      'checkpoint-forged': 'Ein Prüfpunkt wurde geändert',
      'checkpoint-removed': 'Ein Prüfpunkt wurde entfernt',
      'checkpoint-other-key': 'Ein Prüfpunkt ist mit einem anderen Schlüssel unterschrieben',
    },
    number: (from, to) => (to === undefined ? `Nummer ${from}` : `Nummern ${from} bis ${to}`),
    moreFindings: (count) => `und ${count} weitere`,
    where: 'Wo',
    finding: 'Was',
    about: 'Etwa wann',
  },
};
