import { connect as connectTls } from 'node:tls';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { Client } from 'ldapts';
import type { ActiveDirectoryConfig } from './config.ts';

/**
 * A client that is not connected yet. Certificate and host name are always verified, against the given CA alone;
 * no option and no environment variable switches that off (THREATS B6).
 */
export function makeClient(url: string, config: Pick<ActiveDirectoryConfig, 'caPem'>, connectMs: number): Client {
  return new Client({
    url,
    strictDN: false, // DNs come from the directory itself, or are <GUID=…>.
    connectTimeout: connectMs,
    tlsOptions: tlsOptions(config.caPem),
    createSecureConnection: connectLive as typeof connectTls,
  });
}

/** How every connection to a controller is secured. */
export const tlsOptions = (caPem: string): ConnectionOptions => ({
  ca: caPem,
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
});

/** Small messages go out at once, and a peer that vanished is noticed. */
function connectLive(port: number, host: string, options: ConnectionOptions): TLSSocket {
  const socket = connectTls(port, host, options);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 30_000);
  return socket;
}
