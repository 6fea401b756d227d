import { dnKey, isBeneath, isSameDn } from './distinguished-name.ts';
import type { DnKey } from './distinguished-name.ts';

/**
 * The part of what a bridge serves that was chosen: the cloud may narrow the allow-list of the bridge's own configuration,
 * and never widen it (THREATS B3). None of the result lies within another, so that nobody is read twice.
 * @param servedOus the allow-list
 * @param chosen OUs inside or above of it; everything when absent. What cannot be read, or lies elsewhere, counts for nothing
 */
export function narrowOus(servedOus: readonly string[], chosen: readonly string[] | undefined): string[] {
  const wanted = chosen?.map(dnKey);
  const within = wanted
    ? servedOus.flatMap((served) => {
        const key = dnKey(served);
        if (!key) return [];
        if (wanted.some((each) => each && isAtOrBeneath(key, each))) return [served];
        return chosen!.filter((_, index) => wanted[index] && isBeneath(wanted[index], key));
      })
    : servedOus;
  return withoutNested(within);
}

const isAtOrBeneath = (key: DnKey, ancestor: DnKey): boolean => isSameDn(key, ancestor) || isBeneath(key, ancestor);

function withoutNested(ous: readonly string[]): string[] {
  const keyed = ous.map((ou) => ({ ou, key: dnKey(ou) }));
  return keyed
    .filter(({ key }, at) =>
      keyed.every((other, otherAt) => !key || !other.key || at === otherAt || !covers(other.key, key, otherAt < at)),
    )
    .map(({ ou }) => ou);
}

/** Of two that are the same, the first stays. */
const covers = (other: DnKey, key: DnKey, isEarlier: boolean): boolean =>
  isBeneath(key, other) || (isEarlier && isSameDn(key, other));
