import { connect } from 'node:net';
import { createMetrics } from '#bridge/health/metrics.ts';
import { startHealthServer } from '#bridge/health/health-server.ts';
import { mutatedBytes } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

const requests = [
  'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
  'GET /metrics HTTP/1.1\r\nHost: localhost:9464\r\nConnection: close\r\n\r\n',
  'POST /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello',
  'GET http://evil.example/health HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  'GET /health HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET /health HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
].map((text) => Buffer.from(text));

/** What other programs of this machine can say to the port of health: it answers them, or hangs up, and goes on. */
export async function openHealth(): Promise<FuzzTarget<Uint8Array>> {
  const report = { status: 'ok' } as never;
  const server = await startHealthServer({ port: 0, report: () => report, metrics: createMetrics() });
  const port = Number(new URL(server.url).port);
  return {
    cases: mutatedBytes(requests).map((bytes) => new Uint8Array(bytes)),
    async check(bytes) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1');
        let answer = '';
        socket.on('data', (data) => (answer += String(data)));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.end(bytes);
        // What is not whole is waited for, as from a slow program; that is long enough here.
        const patience = setTimeout(() => socket.destroy(), 20);
        socket.on('close', () => clearTimeout(patience));
        if (answer.includes('500')) throw new Error('the server failed');
      });
      const { status } = await fetch(`${server.url}/health`, { headers: { connection: 'close' } });
      if (status !== 200) throw new Error(`health answers ${status}`);
    },
    close: () => server.close(),
  };
}
