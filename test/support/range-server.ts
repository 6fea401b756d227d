import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A local service with the interface of Pwned Passwords, and with its ways to fail. */
export interface RangeServer {
  /** What `breachedPasswords.range.url` says. */
  readonly url: string;
  /** Everything it was told, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Instead of an answer; `undefined` makes it well again. */
  fails: ((response: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex').toUpperCase();

/** The five digits that may leave the bridge for a password. */
export const prefixOf = (password: string): string => sha1(password).slice(0, 5);

/** Listens on this machine. */
export async function startRangeServer(
  passwords: readonly string[],
  padding: readonly string[] = [],
): Promise<RangeServer> {
  const asked: RangeServer['asked'] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ path: url, headers });
    if (made.fails) return made.fails(response);
    const prefix = url.slice(-5);
    const linesOf = (list: readonly string[], count: number): string[] =>
      list
        .map(sha1)
        .filter((digest) => digest.startsWith(prefix))
        .map((digest) => `${digest.slice(5)}:${count}`);
    const filler = Array.from({ length: 20 }, (_, index) => `${sha1(`${prefix}${index}`).slice(5)}:0`);
    response.end([...linesOf(passwords, 7), ...linesOf(padding, 0), ...filler].toSorted().join('\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: RangeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/range`,
    asked,
    fails: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return made;
}
