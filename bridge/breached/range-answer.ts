/** Hexadecimal digits of a SHA-1 digest that the service is told: five of forty, 20 bits of 160. */
export const prefixLength = 5;

const line = /^[0-9A-F]{35}:\d{1,12}$/i;

/**
 * Reads what the service answered for a prefix: the other 35 digits of each digest that it knows, with a count. Lines
 * with the count 0 are padding, so that the length of an answer tells no onlooker which prefix it was.
 * @throws Error when it is anything else: the page of a proxy that wants a sign-in must not pass for "not on the list"
 */
export function readRangeAnswer(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).filter((each) => each !== '');
  if (lines.length === 0) throw new Error('answers nothing');
  if (!lines.every((each) => line.test(each))) throw new Error('answers something else than a list of digests');
  return new Set(lines.filter((each) => !/:0+$/.test(each)).map((each) => each.slice(0, 35).toUpperCase()));
}
