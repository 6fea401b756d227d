/** A list with one member at another place; as it was where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  if (from === to || from < 0 || to < 0 || from >= next.length || to >= next.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/**
 * Puts some members of a list into another order, in the places that they had together: the others stay where they are.
 * @param part the members, all of the list, in their new order
 */
export function reordered<T>(list: readonly T[], part: readonly T[]): T[] {
  const rest = [...part];
  return list.map((each) => (part.includes(each) ? rest.shift()! : each));
}

/** Switches some members of a list on or off: those that come go to its end, those that stay keep their place. */
export const switched = <T>(list: readonly T[], some: readonly T[], isOn: boolean): T[] =>
  isOn ? [...list, ...some.filter((each) => !list.includes(each))] : list.filter((each) => !some.includes(each));

/** An alias that a name suggests: what can stand in an address. */
export const aliasFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
