/** Something that was not imported: where it stands, its serial number as far as there is one, and why. */
export interface Failed {
  readonly at: number | undefined;
  readonly serial: string | undefined;
  readonly reason: string;
}

/** A table of it, for a file. It never holds a secret: a reason has only our words in it, and the headings of the file. */
export function failedTable(
  failed: readonly Failed[],
  headings: readonly [at: string, serial: string, reason: string],
): string {
  const rows = [headings, ...failed.map(({ at, serial, reason }) => [at?.toString() ?? '', serial ?? '', reason])];
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** In quotes; what a program for tables would take for a formula is a text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Offers a text as a file. It never leaves this device. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
