import { setTimeout as pause } from 'node:timers/promises';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import type { FlowView, OperationView, Sealing, SessionView } from '#shared/api/views.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { Town } from './town.ts';
import type { Answer } from './visitor.ts';
import { expectStatus, NoAnswer, Visitor } from './visitor.ts';

/** The request that makes a directory change, ready to be sent. */
export interface Order {
  readonly kind: JobKind;
  readonly path: string;
  readonly body: object;
  readonly operation: string;
}

/** A person of the crowd who has an errand at the portal. */
export class Guest {
  readonly person: DemoPerson;
  readonly visitor: Visitor;
  readonly #town: Town;

  constructor(town: Town, person: DemoPerson, number: number) {
    this.#town = town;
    this.person = person;
    this.visitor = new Visitor(town.urls.apiUrl, number);
  }

  /** Begins a recovery; the code is on its way afterwards. */
  async begin(purpose: 'reset' | 'unlock', portal = 'demo'): Promise<FlowView> {
    const { login } = this.person;
    const answer = await this.visitor.post<FlowView>('/recovery', { portal, login, purpose, language: 'en' });
    return expectStatus(201, answer);
  }

  /** Proves by the code. @throws Error when that was not enough */
  async prove(code: string): Promise<FlowView> {
    const answer = await this.visitor.post<FlowView>('/flow/proofs', { factor: 'email-code', code });
    const flow = expectStatus(200, answer);
    if (flow.state !== 'proven') throw new Error(`still ${flow.state}`);
    return flow;
  }

  /** Seals a new password for a proven recovery. */
  async reset(flow: FlowView, newPassword: string): Promise<Order> {
    const body = await this.#town.sealed(flow.sealing!, { newPassword });
    return { kind: 'password.reset', path: '/recovery/password', body, operation: body.operation };
  }

  unlock({ operation }: FlowView): Order {
    return { kind: 'account.unlock', path: '/recovery/unlock', body: { operation }, operation: operation! };
  }

  /** Signs in with the present password. @throws Error when the directory does not let them in */
  async signIn(portal = 'demo'): Promise<SessionView> {
    const { login, password } = this.person;
    const started = await this.visitor.post<FlowView>('/sign-in', { portal, login, language: 'en' });
    const body = await this.#town.sealed(expectStatus(201, started).sealing!, { currentPassword: password });
    const check = await this.outcome(
      expectStatus(202, await this.visitor.post<OperationView>('/sign-in/password', body)),
    );
    if (check.outcome !== 'done') throw new Error(`${login} could not sign in: ${check.outcome ?? check.state}`);
    const flow = expectStatus(200, await this.visitor.get<FlowView>('/flow'));
    // From where somebody was never seen, one portal asks for more.
    if (flow.state !== 'proven') await this.proveMail('/flow');
    return expectStatus(201, await this.visitor.post<SessionView>('/sign-in/session'));
  }

  /** Has a code sent by mail, and proves with it. @param whose `/flow`, or `/session` for a fresh proof */
  async proveMail(whose: '/flow' | '/session'): Promise<void> {
    const address = this.person.email!;
    const since = new Date().toISOString();
    expectStatus(200, await this.visitor.post(`${whose}/challenges`, { factor: 'email-code' }));
    const code = (await this.#town.codesFor([address], since)).get(address)!;
    expectStatus(200, await this.visitor.post(`${whose}/proofs`, { factor: 'email-code', code }));
  }

  /** Seals both passwords of somebody who is signed in. */
  async change(newPassword: string): Promise<Order> {
    const sealing = expectStatus(200, await this.visitor.post<Sealing>('/password/preparation'));
    const body = await this.#town.sealed(sealing, { currentPassword: this.person.password, newPassword });
    return { kind: 'password.change', path: '/password', body, operation: body.operation };
  }

  /** Sends an order. */
  submit = (order: Order): Promise<Answer<OperationView>> => this.visitor.post<OperationView>(order.path, order.body);

  /**
   * Waits for the end of an operation as the portal does: a server that is away for a while does not end the waiting.
   * @param options.waitSeconds how long the server may hold each request; with 0 it is asked twice a second
   */
  async outcome(
    operation: Pick<OperationView, 'id' | 'state'>,
    { waitSeconds = 20, patienceMs = 180_000 } = {},
  ): Promise<OperationView> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const answer = await this.visitor
        .get<OperationView>(`/operations/${operation.id}?wait=${waitSeconds}`)
        .catch((problem: unknown) => {
          if (problem instanceof NoAnswer) return undefined;
          throw problem;
        });
      if (answer?.status === 200 && answer.body.state === 'done') return answer.body;
      if (answer && answer.status !== 200 && answer.status < 500) expectStatus(200, answer);
      if (Date.now() > deadline) throw new Error(`operation ${operation.id} has no end`);
      if (answer?.status !== 200 || waitSeconds === 0) await pause(500);
    }
  }
}
