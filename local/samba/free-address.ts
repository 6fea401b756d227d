import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** A loopback address on which nobody uses the LDAP ports, which Samba cannot change. */
export async function freeAddress(): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const address = `127.0.${randomInt(1, 250)}.${randomInt(100, 200)}`;
    if ((await isFree(address, 636)) && (await isFree(address, 389))) return address;
  }
  throw new Error('no loopback address with free LDAP ports');
}

/** Whether a server could listen there. */
export const isFree = (address: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
