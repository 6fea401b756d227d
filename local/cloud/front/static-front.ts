import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { brotliCompress } from 'node:zlib';
import type { SiteShape } from '../infrastructure/infrastructure.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

interface StoredFile {
  readonly content: Buffer;
  readonly compressed?: Buffer;
  readonly headers: Record<string, string>;
}
interface ViewerAnswer {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Record<string, { value: string }>;
  readonly body?: { data: string };
}

/** Serves what the templates upload, through the very function that CloudFront runs, with the declared headers. */
export async function createStaticFront(site: SiteShape) {
  const files = await loadFiles(site);
  const context = vm.createContext({});
  vm.runInContext(site.viewerRequestCode, context);
  const viewerRequest = (method: string, uri: string): ViewerAnswer =>
    vm.runInContext('handler', context)({ request: { method, uri, headers: {}, querystring: {} } }) as ViewerAnswer;

  return (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    const answer = viewerRequest(request.method ?? 'GET', url.pathname);
    if (answer.statusCode !== undefined) {
      const headers = Object.entries(answer.headers ?? {}).map(([name, { value }]) => [name, value] as const);
      response
        .writeHead(answer.statusCode, { 'content-type': 'text/plain', ...site.headers, ...Object.fromEntries(headers) })
        .end(answer.body?.data);
      return;
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const file = isRead ? files.get(answer.uri!) : undefined;
    // A private bucket does not say whether a file exists.
    if (!file) {
      response.writeHead(403, { 'content-type': 'text/plain', ...site.headers }).end('Forbidden');
      return;
    }
    const takesBrotli = file.compressed && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const content = takesBrotli ? file.compressed! : file.content;
    response.writeHead(200, {
      ...file.headers,
      ...site.headers,
      'content-length': content.length,
      ...(takesBrotli && { 'content-encoding': 'br' }),
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

async function loadFiles(site: SiteShape): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const { prefix, folder, cacheControl } of site.files) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) =>
      found.isFile(),
    )) {
      const file = path.join(entry.parentPath, entry.name);
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      const content = readFileSync(file);
      const isText = /^text|json|svg|javascript/.test(type);
      files.set(`/${prefix}/${path.relative(folder, file).split(path.sep).join('/')}`, {
        content,
        ...(isText && { compressed: await promisify(brotliCompress)(content) }),
        headers: { 'content-type': type, 'cache-control': cacheControl, ...(isText && { vary: 'accept-encoding' }) },
      });
    }
  }
  return files;
}
