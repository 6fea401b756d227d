import type { AdminLanguage } from '#shared/api/administrator-views.ts';
import type { FindingCode } from '#shared/domain/audit/finding.ts';

interface TrailTexts {
  readonly subject: string;
  readonly body: string;
  readonly findings: Readonly<Partial<Record<FindingCode, string>>>;
  readonly other: string;
  readonly number: (seq: number, toSeq?: number) => string;
  readonly more: (count: number) => string;
  readonly link: string;
  readonly footer: string;
}

/** The mail about a trail that is not whole. An alarm: nobody can change its words. */
export const trailTexts: Readonly<Record<AdminLanguage, TrailTexts>> = {
  en: {
    subject: 'The audit trail is not whole',
    body: [
      'The hourly check of the audit trail found something that it had not found before:',
      '{counts}',
      'Records that are missing may be late: then the dashboard stops naming them by itself. What was changed or moved was changed in the table, where only this product writes.',
      'Open the console, “Audit trail”, “Export and verify”. Keep the export, and find out who can write into the tables of this deployment.',
      '{link}',
    ].join('\n\n'),
    findings: {
      changed: 'Changed',
      removed: 'Missing',
      reordered: 'In the wrong place, or twice',
      'personal-changed': 'Says something else about a person',
      'checkpoint-forged': 'Checkpoint changed',
      'checkpoint-removed': 'Checkpoint missing',
    },
    other: 'Not as it was written',
    number: (seq, toSeq) => (toSeq === undefined || toSeq === seq ? `number ${seq}` : `numbers ${seq} to ${toSeq}`),
    more: (count) => `and ${count} more`,
    link: 'Open the console',
    footer: 'Latchkey console. This mail was sent because you are an owner of this deployment.',
  },
  de: {
    subject: 'Das Protokoll ist nicht vollständig',
    body: [
      'Die stündliche Prüfung des Protokolls hat etwas gefunden, das vorher nicht da war:',
      '{counts}',
      'Fehlende Einträge können verspätet sein: Dann nennt die Übersicht sie von selbst nicht mehr. Was geändert oder verschoben ist, wurde in der Tabelle geändert, in die nur dieses Produkt schreibt.',
      'Öffnen Sie in der Konsole „Protokoll“, „Exportieren und prüfen“. Bewahren Sie den Export auf und klären Sie, wer in die Tabellen dieser Installation schreiben kann.',
      '{link}',
    ].join('\n\n'),
    findings: {
      changed: 'Geändert',
      removed: 'Fehlt',
      reordered: 'An der falschen Stelle oder doppelt',
      'personal-changed': 'Sagt etwas anderes über eine Person',
      'checkpoint-forged': 'Prüfpunkt geändert',
      'checkpoint-removed': 'Prüfpunkt fehlt',
    },
    other: 'Nicht wie geschrieben',
    number: (seq, toSeq) => (toSeq === undefined || toSeq === seq ? `Nummer ${seq}` : `Nummern ${seq} bis ${toSeq}`),
    more: (count) => `und ${count} weitere`,
    link: 'Konsole öffnen',
    footer: 'Konsole von Latchkey. Sie erhalten diese Mail als Eigentümer dieser Installation.',
  },
};
