import type { ExportLine } from '#shared/protocol/audit-export.ts';

const columns = [
  ...['at', 'action', 'outcome', 'actor', 'actorId', 'actorName', 'person', 'portal', 'directory', 'object'],
  ...['address', 'country', 'request', 'operation', 'writer', 'seq', 'prev'],
] as const;

/** The first line of a table. */
export const csvHead = columns.join(',');

/** A record as a line of a table; undefined for lines that are none. */
export function csvLine(text: string): string | undefined {
  const line = JSON.parse(text) as ExportLine;
  if (line.type !== 'record') return undefined;
  const { actor, seq, ...record } = line.record;
  const values: Readonly<Record<string, unknown>> = {
    ...{ ...record, ...line.personal, seq: String(seq) },
    ...{ actor: actor.kind, actorId: actor.id, actorName: actor.name },
  };
  return columns.map((name) => quoted(textOf(values[name]))).join(',');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A spreadsheet must not take what somebody is called for a formula. */
const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
