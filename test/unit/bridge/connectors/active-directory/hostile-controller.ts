import { createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { MessageFramer } from '#local/embedded-directory/message-framer.ts';
import { readMessage } from '#local/embedded-directory/ldap-requests.ts';
import type { LdapMessage } from '#local/embedded-directory/ldap-requests.ts';

export interface HostileController {
  readonly url: string;
  /** Requests that were heard, by kind. */
  heard(kind: LdapMessage['request']['kind']): number;
  close(): Promise<void>;
}

/**
 * A controller with a good certificate that answers whatever a test wants: somebody has taken it over.
 * @param answer what is sent for a request; `undefined` for silence
 */
export async function startHostileController(
  tls: { readonly key: string; readonly cert: string },
  answer: (message: LdapMessage, socket: TLSSocket) => Buffer | undefined,
): Promise<HostileController> {
  const sockets = new Set<TLSSocket>();
  const heard: string[] = [];
  const server = createServer(tls, (socket) => {
    const framer = new MessageFramer();
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes: Buffer) => {
      for (const message of framer.push(bytes).map(readMessage)) {
        heard.push(message.request.kind);
        if (message.request.kind === 'unbind') return void socket.end();
        const said = answer(message, socket);
        if (said) socket.write(said);
      }
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ldaps://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: (kind) => heard.filter((each) => each === kind).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
