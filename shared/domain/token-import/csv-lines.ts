/** A line of a table: its cells, or none where its quotes are wrong. */
export interface CsvLine {
  /** Counted from 1, as editors do. */
  readonly at: number;
  readonly cells?: readonly string[];
}

/** What stands between cells. */
export type CsvSeparator = ',' | ';' | '\t';
export const csvSeparators: readonly CsvSeparator[] = [',', ';', '\t'];

/**
 * The lines of a table (RFC 4180), without blank ones and those that begin with `#`. A cell ends with its line, also in
 * quotes: a quote that is never closed spoils its own line, and no other one is lost with it.
 */
export function csvLines(text: string, separator: CsvSeparator): CsvLine[] {
  return physicalLines(text).flatMap(({ at, line }) => {
    if (isSkipped(line)) return [];
    const cells = cellsOf(line, separator);
    return [{ at, ...(cells && { cells }) }];
  });
}

/** The separator that a file names (`sep=;`), or that its first line has most of. */
export function guessSeparator(text: string): CsvSeparator {
  const lines = physicalLines(text);
  const named = csvSeparators.find((each) => lines[0]?.line.toLowerCase() === `sep=${each}`);
  if (named) return named;
  const first = lines.find(({ line }) => !isSkipped(line))?.line.replace(/"[^"]*"/g, '') ?? '';
  const counts = csvSeparators.map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

const isSkipped = (line: string): boolean => line.trim() === '' || /^\s*#/.test(line) || /^sep=.$/i.test(line);

const physicalLines = (text: string): { at: number; line: string }[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ at: index + 1, line }));

/** @returns undefined when a quote is not closed, or something stands behind it */
function cellsOf(line: string, separator: CsvSeparator): string[] | undefined {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^[^\S\t]*"((?:[^"]|"")*)"[^\S\t]*/.exec(rest);
    const end = quoted ? quoted[0].length : indexOr(rest, separator);
    if (!quoted && rest.slice(0, end).trim().startsWith('"')) return undefined;
    cells.push(quoted ? quoted[1]!.replaceAll('""', '"').trim() : rest.slice(0, end).trim());
    if (end === rest.length) return cells;
    if (rest[end] !== separator) return undefined;
    rest = rest.slice(end + 1);
  }
}

const indexOr = (text: string, separator: CsvSeparator): number => {
  const index = text.indexOf(separator);
  return index < 0 ? text.length : index;
};
