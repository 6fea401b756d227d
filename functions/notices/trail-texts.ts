import type { AdminLanguage } from '#shared/api/administrator-views.ts';
import type { FindingCode } from '#shared/domain/audit/finding.ts';

interface TrailTexts {
  readonly findings: Readonly<Partial<Record<FindingCode, string>>>;
  readonly other: string;
  readonly number: (seq: number, toSeq?: number) => string;
  readonly more: (count: number) => string;
  readonly link: string;
  readonly footer: string;
}

/** What stands in the mail about a trail that is not whole, besides its words: those are in `templates/admins`. */
export const trailTexts: Readonly<Record<AdminLanguage, TrailTexts>> = {
  en: {
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
