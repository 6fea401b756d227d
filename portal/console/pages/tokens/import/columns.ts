import type { CsvColumns } from '#shared/domain/token-import/csv-columns.ts';

/** What a column can be chosen for: one secret, whichever form it has. */
export const columnFields = ['serial', 'secret', 'type', 'algorithm', 'digits', 'period', 'counter', 'suite'] as const;
export type ColumnField = (typeof columnFields)[number];

const secrets = ['secret', 'secret-hex', 'secret-base32'] as const;

/** Where something stands. */
export function columnOf(columns: CsvColumns, field: ColumnField): number | undefined {
  if (field !== 'secret') return columns[field];
  return secrets.map((each) => columns[each]).find((each) => each !== undefined);
}

/** The same columns with another one for one of them; undefined: it is not in the file. */
export function withColumn(columns: CsvColumns, field: ColumnField, column: number | undefined): CsvColumns {
  const gone: readonly string[] = field === 'secret' ? secrets : [field];
  const kept = Object.fromEntries(Object.entries(columns).filter(([name]) => !gone.includes(name))) as CsvColumns;
  return column === undefined ? kept : { ...kept, [field]: column };
}
