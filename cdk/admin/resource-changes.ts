import type { ResourceConfig } from '#functions/resources/resource-config.ts';

/**
 * What becomes different, a line per member: `+` new, `-` gone, `~` changed. Empty when nothing does.
 * @param before what is in force now
 */
export function changesOf(before: ResourceConfig | undefined, after: ResourceConfig | undefined): string[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [from, to] = [was.get(name), is.get(name)];
    if (from === to) return [];
    if (from === undefined) return [`+ ${name}: ${to}`];
    return to === undefined ? [`- ${name}: ${from}`] : [`~ ${name}: ${from} -> ${to}`];
  });
}

/** Every member by its dotted name; a list is one value, for its order counts. */
function membersOf(value: unknown, name = ''): Map<string, string> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map([[name, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...membersOf(inner, name === '' ? key : `${name}.${key}`)]),
  );
}
