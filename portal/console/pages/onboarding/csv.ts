/**
 * One line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula gets a mark before it: names come from
 * the directory, and anybody may be called `=cmd()` there (THREATS W7).
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
