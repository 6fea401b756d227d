import { setTimeout as pause } from 'node:timers/promises';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { DataFolder } from './data-folder.ts';
import type { RunningDirectory } from './directory.ts';
import { totpNow } from './totp.ts';

/** The authenticator app of a demo person. */
export interface SeededToken {
  readonly login: string;
  /** Base32. */
  readonly secret: string;
}

/** Who gets one: somebody in the usual state whom the other examples leave alone. */
const owner = 'thanh';
/** Where it counts: a token belongs to one portal, and this one asks for two proofs. */
const portal = 'bank';
/** How long a code is shown (RFC 6238). */
const stepMs = 30_000;

interface Places {
  readonly apiUrl: string;
  readonly portalUrl: string;
  readonly mailUrl: string;
  readonly data: DataFolder;
  readonly directory: RunningDirectory;
}

/**
 * Gives one demo person an authenticator app, by the very steps that the person would take in the portal. At the first
 * start only; afterwards it is remembered in the data folder.
 * @returns nothing when there are no demo people
 */
export async function seedToken(places: Places): Promise<SeededToken | undefined> {
  const kept = places.data.read<SeededToken | undefined>('demo-token.json', undefined);
  const person = places.directory.people.find(({ login }) => login === owner);
  if (kept || !person?.email) return kept;
  const browser = new Browser(places.apiUrl);
  const flow = await browser.post<FlowView>('/sign-in', { portal, login: owner, language: 'en' });
  const sealed = await seal(
    { currentPassword: person.password },
    flow.sealing!.binding,
    await recipients(flow, places),
  );
  let operation = await browser.post<OperationView>('/sign-in/password', {
    operation: flow.sealing!.binding.operation,
    sealed,
  });
  while (operation.state === 'pending') operation = await browser.get(`/operations/${operation.id}?wait=20`);
  if (operation.outcome !== 'done') throw new Error(`${owner} could not sign in: ${operation.outcome}`);
  const code = (path: string): Promise<void> => proveByMail(browser, path, { email: person.email!, places });
  // Nobody was seen there before, so a code by e-mail is asked for besides the password.
  const { gate } = await browser.get<FlowView>('/flow');
  if (gate.choices.includes('email-code')) await code('/flow');
  await browser.post('/sign-in/session', {});
  await code('/session');
  const { id, secret } = await browser.post<{ id: string; secret: string }>('/tokens', { name: 'Demo phone' });
  await confirm(browser, id, secret);
  await browser.send('DELETE', '/session');
  const token = { login: owner, secret };
  places.data.write('demo-token.json', token);
  return token;
}

/** @param path whose proof it is: that of the flow or of the session */
async function proveByMail(
  browser: Browser,
  path: string,
  { email, places }: { email: string; places: Places },
): Promise<void> {
  const before = (await codesTo(email, places)).length;
  await browser.post(`${path}/challenges`, { factor: 'email-code' });
  const code = await nextCode(email, before, places);
  await browser.post(`${path}/proofs`, { factor: 'email-code', code });
}

/**
 * Confirms with the code of the step before, which is still accepted: a code counts once, and the present one is shown
 * to whoever started this, who may type it at once. Twice, for a step may end between the code and its arrival.
 */
async function confirm(browser: Browser, id: string, secret: string): Promise<void> {
  const attempt = (): Promise<unknown> =>
    browser.post(`/tokens/${id}/confirmation`, { code: totpNow(secret, Date.now() - stepMs) });
  await attempt().catch(attempt);
}

/** As the portal does: only bridges whose fingerprint is pinned. */
async function recipients(flow: FlowView, { portalUrl }: Places) {
  const trust = (await (await fetch(new URL('/portal/trust.json', portalUrl))).json()) as {
    directories: Record<string, { fingerprints: string[] }>;
  };
  const { fingerprints } = trust.directories[flow.sealing!.binding.directory]!;
  const statements = await Promise.all(flow.sealing!.bridges.map((jws) => verifyKeyStatement(jws, fingerprints)));
  return statements.map(({ sealKey }) => sealKey);
}

/** The codes in somebody's mails, oldest first; other mails come in between. */
async function codesTo(address: string, { mailUrl }: Places): Promise<string[]> {
  const all = (await (await fetch(`${mailUrl}/api/messages`)).json()) as { to: string; text: string }[];
  const texts = all.filter(({ to }) => to === address).map(({ text }) => text);
  return texts.flatMap((text) => /\b\d{3}[ \u00a0]?\d{3}\b/.exec(text)?.[0].replaceAll(/\D/g, '') ?? []);
}

async function nextCode(address: string, before: number, places: Places): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const codes = await codesTo(address, places);
    if (codes.length > before) return codes.at(-1)!;
    await pause(50);
  }
  throw new Error(`no code arrived for ${address}`);
}

/** One person's cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #apiUrl: string;

  constructor(apiUrl: string) {
    this.#apiUrl = apiUrl;
  }

  get = <Body>(path: string): Promise<Body> => this.send<Body>('GET', path);
  post = <Body>(path: string, body: unknown): Promise<Body> => this.send<Body>('POST', path, body);

  async send<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const response = await fetch(this.#apiUrl + path, {
      method,
      headers: {
        'x-latchkey-request': '1',
        'content-type': 'application/json',
        cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.#cookies.set(name!, value!);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }
}
