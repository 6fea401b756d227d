/**
 * Names with commas between them. Nothing means all that who types looks after.
 * @returns undefined where something is no name
 */
export function readPlaces(text: string, mine: readonly string[] | 'all'): string[] | 'all' | undefined {
  const names = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (names.length === 0) return mine === 'all' ? 'all' : [...mine];
  return names.every((each) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(each)) ? [...new Set(names)] : undefined;
}
