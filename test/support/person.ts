import type { FlowView, OperationView, Sealing, SessionView } from '#shared/api/views.ts';
import type { SealedPasswords } from '#shared/protocol/job.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { seal } from '#shared/protocol/sealing.ts';
import { ApiClient } from './api-client.ts';
import type { ApiAnswer } from './api-client.ts';
import { codeIn, codeMail, Mailbox } from './mailbox.ts';

/** Where a running product is, as `local.json` says. */
export interface ProductUrls {
  readonly portalUrl: string;
  readonly apiUrl: string;
  readonly mailUrl: string;
}

/** Who this person is. */
export interface PersonOptions {
  readonly portal?: string;
  readonly login: string;
  readonly email: string;
  /** Gives the present TOTP code, when this person has an authenticator app. */
  readonly totp?: () => string | Promise<string>;
  /** Their browser; a new one when absent. */
  readonly api?: ApiClient;
}

/**
 * A person in front of the portal, without a browser: the same calls in the same order, with the sealing that the
 * portal does. Every step throws with the API's answer when it is not what a person who does everything right gets.
 */
export class Person {
  readonly api: ApiClient;
  readonly mailbox: Mailbox;
  readonly #urls: ProductUrls;
  readonly #options: PersonOptions;

  constructor(urls: ProductUrls, options: PersonOptions) {
    this.#urls = urls;
    this.#options = options;
    this.api = options.api ?? new ApiClient(urls.apiUrl);
    this.mailbox = new Mailbox(urls.mailUrl);
  }

  /** Starts a recovery and proves everything the gate asks for. */
  async recover(purpose: 'reset' | 'unlock' = 'reset'): Promise<FlowView> {
    const before = await this.mailbox.codesTo(this.#options.email);
    let flow = expectStatus(201, await this.start(purpose));
    if (!flow.begun['email-code']) {
      flow = expectStatus(200, await this.api.post<FlowView>('/flow/challenges', { factor: 'email-code' }));
    }
    const code = codeIn(await this.mailbox.waitFor(this.#options.email, { after: before, matching: codeMail }));
    flow = expectStatus(200, await this.prove('email-code', code));
    if (flow.state === 'proving' && flow.gate.choices.includes('token-code') && this.#options.totp) {
      flow = expectStatus(200, await this.prove('token-code', await this.#options.totp()));
    }
    if (flow.state !== 'proven') throw new Error(`still ${flow.state}: ${JSON.stringify(flow.gate)}`);
    return flow;
  }

  /** Recovery with a new password, to its outcome. */
  async resetPassword(newPassword: string): Promise<OperationView> {
    const flow = await this.recover('reset');
    return this.submitReset(flow, newPassword);
  }

  /** The last step of a recovery alone. */
  async submitReset(flow: FlowView, newPassword: string): Promise<OperationView> {
    const body = await this.sealed(flow.sealing!, { newPassword });
    return this.outcome(expectStatus(202, await this.api.post<OperationView>('/recovery/password', body)));
  }

  /** Recovery that unlocks the account. */
  async unlock(): Promise<OperationView> {
    const { operation } = await this.recover('unlock');
    return this.outcome(expectStatus(202, await this.api.post<OperationView>('/recovery/unlock', { operation })));
  }

  /** Signs in with the directory password; gives the outcome of the check and, when it went well, the session. */
  async signIn(currentPassword: string): Promise<{ check: OperationView; session?: SessionView }> {
    const { portal = 'demo', login } = this.#options;
    const started = await this.api.post<FlowView>('/sign-in', { portal, login, language: 'en' });
    const flow = expectStatus(201, started);
    const body = await this.sealed(flow.sealing!, { currentPassword });
    const check = await this.outcome(expectStatus(202, await this.api.post<OperationView>('/sign-in/password', body)));
    const isRight = ['done', 'password-must-change', 'password-expired'].includes(check.outcome ?? '');
    if (!isRight) return { check };
    const now = expectStatus(200, await this.api.get<FlowView>('/flow'));
    if (now.gate.choices.includes('token-code') && this.#options.totp) {
      expectStatus(200, await this.prove('token-code', await this.#options.totp()));
    }
    if (now.state === 'proving' && now.gate.choices.includes('email-code')) await this.#proveByMail();
    return { check, session: expectStatus(201, await this.api.post<SessionView>('/sign-in/session')) };
  }

  /** The code that a sign-in asks for from where this person was never seen. */
  async #proveByMail(): Promise<void> {
    const before = await this.mailbox.codesTo(this.#options.email);
    expectStatus(200, await this.api.post('/flow/challenges', { factor: 'email-code' }));
    const code = codeIn(await this.mailbox.waitFor(this.#options.email, { after: before, matching: codeMail }));
    expectStatus(200, await this.prove('email-code', code));
  }

  /** Changes the password of who is signed in. */
  async changePassword(currentPassword: string, newPassword: string): Promise<OperationView> {
    const sealing = expectStatus(200, await this.api.post<Sealing>('/password/preparation'));
    const body = await this.sealed(sealing, { currentPassword, newPassword });
    return this.outcome(expectStatus(202, await this.api.post<OperationView>('/password', body)));
  }

  /** Proves who is signed in once more, by a code by e-mail. */
  async proveFreshly(): Promise<void> {
    const before = await this.mailbox.codesTo(this.#options.email);
    expectStatus(200, await this.api.post('/session/challenges', { factor: 'email-code' }));
    const code = codeIn(await this.mailbox.waitFor(this.#options.email, { after: before, matching: codeMail }));
    expectStatus(200, await this.api.post('/session/proofs', { factor: 'email-code', code }));
  }

  /** Adds an authenticator app to who is signed in. @returns its secret, base32 */
  async addApp(name = 'Phone'): Promise<{ id: string; secret: string }> {
    await this.proveFreshly();
    const made = await this.api.post<{ id: string; secret: string }>('/tokens', { name });
    return expectStatus(201, made);
  }

  start(purpose: 'reset' | 'unlock'): Promise<ApiAnswer<FlowView>> {
    const { portal = 'demo', login } = this.#options;
    return this.api.post<FlowView>('/recovery', { portal, login, purpose, language: 'en' });
  }

  prove(factor: 'email-code' | 'token-code', code: string): Promise<ApiAnswer<FlowView>> {
    return this.api.post<FlowView>('/flow/proofs', { factor, code });
  }

  /** Seals as the portal does: only for bridges whose identity is pinned. */
  async sealed(sealing: Sealing, passwords: SealedPasswords): Promise<{ operation: string; sealed: string }> {
    const trust = (await (await fetch(new URL('/portal/trust.json', this.#urls.portalUrl))).json()) as {
      directories: Record<string, { fingerprints: string[] }>;
    };
    const pinned = trust.directories[sealing.binding.directory]?.fingerprints ?? [];
    const statements = await Promise.all(sealing.bridges.map((jws) => verifyKeyStatement(jws, pinned)));
    const recipients = statements.map((statement) => statement.sealKey);
    return { operation: sealing.binding.operation, sealed: await seal(passwords, sealing.binding, recipients) };
  }

  /** Waits for the outcome as the portal does. */
  async outcome(operation: OperationView): Promise<OperationView> {
    let view = operation;
    while (view.state === 'pending') {
      view = expectStatus(200, await this.api.get<OperationView>(`/operations/${operation.id}?wait=20`));
    }
    return view;
  }
}

/** The body of an answer with that status. @throws Error with the answer otherwise */
export function expectStatus<Body>(status: number, answer: ApiAnswer<Body>): Body {
  if (answer.status === status) return answer.body;
  throw new Error(`expected ${status}, the API answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}
