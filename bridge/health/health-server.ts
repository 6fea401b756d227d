import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../config/config-error.ts';
import type { HealthReport } from './bridge-health.ts';
import type { Metrics } from './metrics.ts';

export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * `GET /health` (200, or 503 with the same JSON) and `GET /metrics`, on this machine only.
 * @param port 0 takes a free one
 * @throws ConfigError when the port is taken
 */
export async function startHealthServer(options: {
  port: number;
  report: () => HealthReport;
  metrics: Metrics;
}): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(body);
    };
    // A page in a browser on this machine could reach the port under a name of its own (DNS rebinding).
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return answer(403, 'text/plain', 'no\n');
    if (request.method !== 'GET') return answer(405, 'text/plain', 'GET only\n');
    if (request.url === '/health') {
      const report = options.report();
      return answer(report.status === 'ok' ? 200 : 503, 'application/json', `${JSON.stringify(report)}\n`);
    }
    if (request.url !== '/metrics') return answer(404, 'text/plain', '/health or /metrics\n');
    const { registry } = options.metrics;
    void registry.metrics().then((text) => answer(200, registry.contentType, text));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portProblem(options.port, cause)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portProblem = (port: number, cause: Error): ConfigError =>
  new ConfigError([
    {
      file: 'bridge.yaml',
      field: 'health.port',
      problem: `port ${port} cannot be used (${cause.message})`,
      remedy: 'Stop what listens there, choose another port, or switch the endpoint off with 0.',
    },
  ]);
