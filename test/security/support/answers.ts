import type { RawAnswer } from '#test/support/source-client.ts';

/** Headers in the order in which they came, without those that differ from answer to answer anyway. */
export const without = (
  headers: readonly (readonly [string, string])[],
  names: readonly string[],
): [string, string][] =>
  headers.filter(([name]) => !names.includes(name.toLowerCase())).map(([name, value]) => [name, value]);

/**
 * What somebody on the wire sees of an answer, with random values replaced by a word of their own: two answers that tell
 * nothing apart have equal appearances. Whatever is left in has to be equal, order of headers and sizes included.
 */
export function appearanceOf(answer: RawAnswer, login: string): object {
  const headers: string[] = [];
  for (let i = 0; i < answer.rawHeaders.length; i += 2) {
    const [name, value] = [answer.rawHeaders[i]!, answer.rawHeaders[i + 1]!];
    if (name.toLowerCase() === 'content-length') headers.push(`${name}: ${Number(value) - loginBytes(answer, login)}`);
    else headers.push(`${name}: ${masked(value, login)}`);
  }
  const length = Buffer.byteLength(answer.text) - loginBytes(answer, login);
  return { status: answer.status, headers, body: masked(answer.text, login), length };
}

/** The one thing that may differ: the name comes back as it was typed. */
const loginBytes = ({ text }: RawAnswer, login: string): number =>
  (text.split(JSON.stringify(login)).length - 1) * Buffer.byteLength(login);

const masked = (text: string, login: string): string =>
  text
    .replaceAll(JSON.stringify(login), '"LOGIN"')
    .replaceAll(/[\w-]{40,}\.[\w-]+\.[\w-]{86}/g, 'JWS')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME')
    .replaceAll(/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, 'DATE')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replaceAll(/(?<=flow=)[\w-]{43}/g, 'TOKEN')
    .replaceAll(/"[\w-]{22}"/g, '"ID"');
