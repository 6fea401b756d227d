import type { LookupFunction } from 'node:net';
import { connect } from 'node:tls';
import { tlsOptions } from './open-client.ts';

/** What a controller showed while TLS was set up. */
export interface Handshake {
  readonly protocol: string;
  readonly subject: string;
  readonly validTo: Date;
}

/** Sets up TLS with the very options of the connector and hangs up. @throws Error as TLS or the network gives it */
export function handshake(url: string, caPem: string, timeoutMs: number, lookup?: LookupFunction): Promise<Handshake> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port || 636), host, tlsOptions(caPem, lookup), () => {
      const certificate = socket.getPeerCertificate();
      const subject = [certificate.subject?.CN ?? certificate.subjectaltname ?? host].flat().join(', ');
      resolve({ protocol: socket.getProtocol() ?? 'TLS', subject, validTo: new Date(certificate.valid_to) });
      socket.destroy();
    });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    socket.once('error', reject);
  });
}
