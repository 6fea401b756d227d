import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { actions } from '#functions/actions/registry.ts';
import { problemResponse } from '#functions/http/responses.ts';
import { buildPortal } from '#local/build.ts';
import { demoResources } from '#local/demo-resources.ts';
import type { AdminSessionView } from '#shared/api/administrator-views.ts';
import { SurveyView } from '#shared/api/directory-views.ts';
import type { ProblemCode } from '#shared/api/problem.ts';
import { Permission } from '#shared/domain/admin-roles.ts';
import { contentSecurityPolicy, types } from '../fake-server.ts';
import { exampleAnswer } from './example-answer.ts';
import type { Amount } from './example-answer.ts';

/** What becomes of a request: a good answer, none for now, no network, a fault of ours, or a refusal. */
export type Fate = 'works' | 'waits' | 'offline' | 'unavailable' | ProblemCode;

interface Held {
  readonly id: string;
  readonly response: ServerResponse;
}

/**
 * The built console, and in the place of the API answers made from its declarations: so that every page can be seen in every
 * state, at once and without a product.
 */
export class ConsoleServer {
  readonly #server: Server;
  readonly #folder: string;
  #held: Held[] = [];
  /** What becomes of the requests of one operation; others work. */
  fates: Readonly<Record<string, Fate>> = {};
  amount: Amount = 'least';
  /** Answers that differ from the example. */
  answers: Readonly<Record<string, unknown>> = {};
  permissions: readonly Permission[] = Permission.options;
  language: AdminSessionView['administrator']['language'] = 'en';
  /** What this server could not do. */
  readonly faults: string[] = [];
  /** Operations that were called since this was emptied. */
  readonly called: string[] = [];

  /** What was sent last, by operation. */
  readonly bodies = new Map<string, unknown>();

  private constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (!pathname.startsWith('/api/v1/')) return void this.#serve(pathname, response);
      this.#answer(request, pathname.slice('/api/v1'.length), response).catch((problem: unknown) => {
        this.faults.push(String(problem));
        response.writeHead(500).end();
      });
    });
  }

  static async start(): Promise<ConsoleServer> {
    const made = new ConsoleServer(await buildPortal());
    await new Promise<void>((resolve) => made.#server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Who waited for an answer gets one. */
  release(): void {
    for (const { id, response } of this.#held.splice(0)) this.#reply(id, response);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
    const { method = '' } = request;
    const action = actions.find((each) => each.method === method && patternOf(each.path).test(path));
    if (!action) throw new Error(`no operation is ${method} ${path}`);
    this.called.push(action.id);
    const body = method === 'GET' ? '' : await text(request);
    if (body !== '') this.bodies.set(action.id, JSON.parse(body));
    this.#reply(action.id, response);
  }

  #reply(id: string, response: ServerResponse): void {
    const fate = this.fates[id] ?? 'works';
    if (fate === 'waits') this.#held.push({ id, response });
    else if (fate === 'offline') response.destroy();
    else if (fate === 'works') this.#good(id, response);
    else {
      const refusal = problemResponse(fate === 'unavailable' ? 'internal' : fate, { requestId: 'r-1' });
      const status = fate === 'unavailable' ? 503 : refusal.statusCode!;
      response.writeHead(status, refusal.headers as Record<string, string>).end(refusal.body);
    }
  }

  #good(id: string, response: ServerResponse): void {
    const { status, output } = actions.find((each) => each.id === id)!;
    if (status === 204) return void response.writeHead(204).end();
    const body = this.answers[id] ?? this.#usual(id) ?? exampleAnswer(output, this.amount);
    response.writeHead(status, { 'content-type': 'application/json', etag: '"1"', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  }

  /** What an example from the declaration alone does not get right. */
  #usual(id: string): unknown {
    const { permissions, language } = this;
    const hour = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const session = {
      administrator: {
        ...{ id: 'ada', name: 'Ada Lovelace', mail: 'ada@admins.example', role: 'owner' },
        ...{ permissions, language, portals: 'all', directories: 'all' },
      },
      ...{ endsAt: hour(8), freshUntil: hour(1), idleSeconds: 1800 },
    };
    const [config] = demoResources('demo');
    const bridges = { rules: 'no-breached-source', closed: ['physicalDeliveryOfficeName'], readOnly: ['mobile'] };
    const resource = {
      alias: 'demo',
      source: 'stored',
      isDeployed: false,
      sends: { texts: true, chat: true },
      bridges,
    };
    return {
      'admin-session.show': session,
      'admin-session.start': session,
      'admin-session.list-places': {
        directories: [{ id: 'demo', label: 'Demo' }],
        portals: [{ alias: 'demo', name: 'Demo Company', directory: 'demo', tokenTypes: ['totp'] }],
      },
      'user-issue.count': { portals: [{ alias: 'demo', name: 'Demo Company', waiting: 0, isMore: false }] },
      'directory.show-preview': { ...(exampleAnswer(SurveyView) as object), state: 'done' },
      'resource.show': { ...resource, config },
      'resource.change': { ...resource, config: this.bodies.get(id) },
    }[id];
  }

  async #serve(pathname: string, response: ServerResponse): Promise<void> {
    const asset = /^\/portal\/([\w./-]+\.\w+)$/.exec(pathname)?.[1];
    const name = pathname.startsWith('/console') ? 'console.html' : asset;
    const content = name !== undefined && (await readFile(join(this.#folder, name)).catch(() => undefined));
    if (!content) return void response.writeHead(404).end();
    const type = types[/\.\w+$/.exec(name)![0]] ?? 'application/octet-stream';
    const headers = { 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-store' };
    response.writeHead(200, { ...headers, 'content-type': type }).end(content);
  }
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
