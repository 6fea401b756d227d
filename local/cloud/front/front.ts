import http from 'node:http';
import type { Infrastructure } from '../infrastructure/infrastructure.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import { listen } from '../listen.ts';
import type { LocalServer } from '../listen.ts';
import { createApiFront } from './api-front.ts';
import { createStaticFront } from './static-front.ts';

/** The one address of the portal. What it does can be exchanged while it listens. */
export interface Front extends LocalServer {
  /** Begins to answer; before, everybody is told to wait. */
  open(infrastructure: Infrastructure, host: FunctionHost): Promise<void>;
}

/**
 * Plays CloudFront and API Gateway. It takes its port first, so that a taken port is known before anything is built.
 * @throws PortTaken
 */
export async function startFront(port: number): Promise<Front> {
  let handle = (_: http.IncomingMessage, response: http.ServerResponse): void => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end('Latchkey is starting.\n');
  };
  const server = http.createServer((request, response) => handle(request, response));
  const listening = await listen(server, port);
  const open = async (infrastructure: Infrastructure, host: FunctionHost): Promise<void> => {
    const api = createApiFront(infrastructure, host, () => `127.0.0.1:${listening.port}`);
    const files = await createStaticFront(infrastructure.site);
    const apiPrefix = infrastructure.site.api.pathPattern.replace('*', '');
    handle = (request, response) => {
      const url = urlOf(request, listening.port);
      if (!url)
        return void response.writeHead(421, { 'content-type': 'text/plain' }).end('Not the name of this machine.\n');
      if (url.pathname.startsWith(apiPrefix)) void api(request, response, url);
      else files(request, response, url);
    };
  };
  return { ...listening, open };
}

/**
 * The address that was asked for, as it was sent: no normalising of `//` or `/./`, which the URL class would do.
 * @returns nothing when the host is not this machine: a foreign name that points here would share our cookies' origin
 */
function urlOf(request: http.IncomingMessage, port: number): URL | undefined {
  const names = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, ...(port === 80 ? ['localhost'] : [])];
  if (!names.includes(request.headers.host ?? '')) return undefined;
  const target = request.url?.startsWith('/') ? request.url : '/';
  const [path = '/', ...query] = target.split('?');
  const url = new URL(`http://localhost:${port}/`);
  url.search = query.join('?');
  Object.defineProperty(url, 'pathname', { value: path });
  return url;
}
