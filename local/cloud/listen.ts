import type http from 'node:http';

/** A server of the local run. */
export interface LocalServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A port that somebody else listens on. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

/**
 * Starts to listen, on this machine only.
 * @param port 0 for any
 * @throws PortTaken
 */
export function listen(server: http.Server, port: number): Promise<LocalServer> {
  // Never closes a connection that is kept: a client that uses it again in that moment would lose its request.
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      reject(problem.code === 'EADDRINUSE' || problem.code === 'EACCES' ? new PortTaken(port) : problem),
    );
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = server.address() as { port: number };
      resolve({ url: `http://127.0.0.1:${actual}`, port: actual, stop: () => stop(server) });
    });
  });
}

function stop(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
