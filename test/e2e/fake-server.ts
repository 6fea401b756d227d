import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { answerApi } from './fake-api.ts';
import type { FakeWorld } from './fake-world.ts';

/** As strict as what `cdk/constructs/security-headers.ts` deploys, or stricter. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types latchkey',
].join('; ');

/** The built portal with the fake API behind it, as CloudFront would serve both. */
export interface FakeServer {
  /** Such as `http://localhost:12345`. */
  readonly origin: string;
  stop(): Promise<void>;
}

export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
};

/** @param folder where the portal was built to */
export async function startFakeServer(world: FakeWorld, folder: string): Promise<FakeServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const work = pathname.startsWith('/api/v1/')
      ? answerApi(world, request, response)
      : serveFile(world, folder, pathname, response);
    work.catch((error: unknown) => {
      console.error(pathname, error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function serveFile(world: FakeWorld, folder: string, pathname: string, response: ServerResponse): Promise<void> {
  if (pathname === '/portal/trust.json') {
    response.writeHead(200, { 'content-type': types['.json'] });
    response.end(JSON.stringify({ directories: { corp: { fingerprints: world.trustedFingerprints } } }));
    return;
  }
  const below = normalize(pathname.replace(/^\/portal\/([^/]+\/(?=manifest\.|push-worker\.))?/, '')).replace(
    /^(\.\.\/)+/,
    '',
  );
  const isFile = extname(below) !== '';
  const file = join(folder, isFile ? below : 'index.html');
  const content = await readFile(file).catch(() => undefined);
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(content);
}
