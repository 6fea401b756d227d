import { connect as connectTls } from 'node:tls';
import type { ConnectionOptions, PeerCertificate, TLSSocket } from 'node:tls';
import type { LookupFunction, OnReadOpts } from 'node:net';
import { Client } from 'ldapts';
import { AnswerGate } from './answer-gate.ts';

/** What setting up a connection takes. */
export interface Opening {
  /** Certificates in PEM. */
  readonly ca: string;
  readonly connectMs: number;
  readonly lookup?: LookupFunction | undefined;
  /** Told of the certificate that the controller showed, once it has been verified. */
  readonly onCertificate?: ((certificate: PeerCertificate) => void) | undefined;
}

/**
 * A client that is not connected yet. Certificate and host name are always verified, against the given CA alone;
 * no option and no environment variable switches that off (THREATS B6).
 */
export function makeClient(url: string, opening: Opening): Client {
  const connect = (port: number, host: string, options: ConnectionOptions): TLSSocket =>
    connectLive(port, host, { options, onCertificate: opening.onCertificate });
  return new Client({
    url,
    strictDN: false, // DNs come from the directory itself, or are <GUID=…>.
    connectTimeout: opening.connectMs,
    tlsOptions: tlsOptions(opening.ca, opening.lookup),
    createSecureConnection: connect as typeof connectTls,
  });
}

/** How every connection to a controller is secured. */
export const tlsOptions = (ca: string, lookup?: LookupFunction): ConnectionOptions & { lookup?: LookupFunction } => ({
  ca,
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
  ...(lookup && { lookup }),
});

/** As much as TLS gives at once. */
const readBytes = 16_384;

/**
 * Small messages go out at once, and a peer that vanished is noticed. The client hears nothing that the gate has not let
 * through; a connection that brings anything else is at its end, as if the wire had been cut.
 */
function connectLive(
  port: number,
  host: string,
  { options, onCertificate }: { options: ConnectionOptions } & Pick<Opening, 'onCertificate'>,
): TLSSocket {
  const gate = new AnswerGate();
  let written = 0;
  const hear = (bytes: Uint8Array): void => {
    if (socket.bytesWritten !== written) gate.asked();
    written = socket.bytesWritten;
    try {
      for (const message of gate.push(bytes)) if (!socket.destroyed) socket.emit('data', message);
    } catch (error) {
      socket.destroy(error as Error);
    }
  };
  const onread: OnReadOpts = {
    buffer: Buffer.allocUnsafe(readBytes),
    callback: (size, bytes) => {
      if (!socket.destroyed) hear(bytes.subarray(0, size));
      return true;
    },
  };
  const socket = connectTls(port, host, { ...options, onread } as ConnectionOptions);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 30_000);
  if (onCertificate) socket.once('secureConnect', () => onCertificate(socket.getPeerCertificate()));
  return socket;
}
