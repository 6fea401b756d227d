/** One SRV record (RFC 2782). */
export interface ServiceRecord {
  /** The host, as DNS has it. */
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** Weight 0 means "hardly ever before others", not "never" (RFC 2782). */
const hardlyEver = 0.001;

/**
 * Puts records in the order in which their hosts are to be tried: by priority, and within one by chance, in proportion to
 * the weights (RFC 2782). The chance of each host is drawn once and kept by the caller, so that a list that is read again
 * keeps its order, and connections stay where they are.
 *
 * With `chance` uniform in (0, 1), sorting by -ln(chance) / weight is the same as drawing one after the other in
 * proportion to the weights (Efraimidis and Spirakis, 2006).
 */
export function inOrderOfService(
  records: readonly ServiceRecord[],
  chanceOf: (host: string) => number,
): readonly ServiceRecord[] {
  const keyed = records.map((record) => ({
    record,
    key: -Math.log(chanceOf(record.name)) / Math.max(record.weight, hardlyEver),
  }));
  return keyed.toSorted((a, b) => a.record.priority - b.record.priority || a.key - b.key).map(({ record }) => record);
}
