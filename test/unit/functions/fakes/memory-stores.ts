import type { BudgetReview, SpentBudget } from '#functions/ports/budget-review.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { Authenticator, AuthenticatorType } from '#functions/authenticators/authenticator.ts';
import type { AuthenticatorStore } from '#functions/ports/authenticator-store.ts';
import type { BridgeDesk, BridgeRegister, BridgeReport, BridgeReports } from '#functions/ports/bridge-register.ts';
import type { Budget, BudgetStore, BurnedStep, BurnedTokens, Take } from '#functions/ports/budget-store.ts';
import type { Challenge, ChallengeStore } from '#functions/ports/challenge-store.ts';
import type { Flow, FlowStore } from '#functions/ports/flow-store.ts';
import type { Operation, OperationResult, OperationResults, OperationStore } from '#functions/ports/operation-store.ts';
import type { Person } from '#functions/ports/person.ts';
import type { Proving } from '#functions/sessions/proving.ts';
import { sessionIdleSeconds } from '#functions/ports/session-store.ts';
import type { Session, SessionEnds, SessionStore } from '#functions/ports/session-store.ts';
import type { DeviceQuery, TokenLists, TokenPosition } from '#functions/ports/token-lists.ts';
import { stateOfDevice } from '#functions/ports/token-stock.ts';
import type { StockToken, TokenStock, TokenStockWrites } from '#functions/ports/token-stock.ts';
import type { Token, TokenChange, TokenStore } from '#functions/ports/token-store.ts';

/** Flows in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryFlowStore implements FlowStore {
  readonly items = new Map<string, Flow>();
  async create(flow: Flow): Promise<void> {
    this.items.set(flow.id, flow);
  }
  async find(id: string, now: Date): Promise<Flow | undefined> {
    const flow = this.items.get(id);
    return flow && now.getTime() < flow.expiresAtMs ? flow : undefined;
  }
  async advance(next: Flow): Promise<boolean> {
    if (this.items.get(next.id)?.revision !== next.revision - 1) return false;
    this.items.set(next.id, next);
    return true;
  }
  async remove(id: string): Promise<boolean> {
    return this.items.delete(id);
  }
}

export class MemorySessionStore implements SessionStore, SessionEnds {
  readonly items = new Map<string, Session>();
  async create(session: Session): Promise<void> {
    this.items.set(session.id, session);
  }
  async find(id: string, now: Date): Promise<Session | undefined> {
    const session = this.items.get(id);
    const isAlive =
      session && now.getTime() < Math.min(session.endsAtMs, session.lastSeenAtMs + sessionIdleSeconds * 1000);
    return isAlive ? session : undefined;
  }
  async touch(id: string, now: Date): Promise<void> {
    this.change(id, { lastSeenAtMs: now.getTime() });
  }
  async setOperation(id: string, operation: string): Promise<void> {
    this.change(id, { operation });
  }
  async setPerson(id: string, person: Person): Promise<void> {
    this.change(id, { person });
  }
  async setLogin(id: string, login: string): Promise<void> {
    this.change(id, { login });
  }
  async liftLimit(id: string): Promise<void> {
    const session = this.items.get(id);
    if (!session) return;
    const whole: Partial<Session> = { ...session };
    delete (whole as { mustChangePassword?: string }).mustChangePassword;
    this.items.set(id, whole as Session);
  }
  async setPassword(id: string, password: PasswordState | undefined): Promise<void> {
    const session = this.items.get(id);
    if (!session) return;
    const rest: { password?: PasswordState } = { ...session };
    delete rest.password;
    this.items.set(id, { ...(rest as Session), ...(password && { password }) });
  }
  async advanceProving(id: string, next: Proving): Promise<boolean> {
    const session = this.items.get(id);
    if (!session || (session.proving?.revision ?? 0) !== next.revision - 1) return false;
    this.items.set(id, { ...session, proving: next });
    return true;
  }
  async remove(id: string): Promise<void> {
    this.items.delete(id);
  }
  private change(id: string, changes: Partial<Session>): void {
    const session = this.items.get(id);
    if (session) this.items.set(id, { ...session, ...changes });
  }
}

export class MemoryOperationStore implements OperationStore, OperationResults {
  readonly items = new Map<string, Operation>();
  async create(operation: Operation): Promise<boolean> {
    if (this.items.has(operation.id)) return false;
    this.items.set(operation.id, operation);
    return true;
  }
  async find(id: string): Promise<Operation | undefined> {
    return this.items.get(id);
  }
  async setCounted({ id }: Operation, isCounted: boolean): Promise<boolean> {
    const operation = this.items.get(id);
    if (operation?.state !== 'pending' || (operation.isUncounted ?? false) !== isCounted) return false;
    const noted: { isUncounted?: true } = { ...operation, isUncounted: true };
    if (isCounted) delete noted.isUncounted;
    this.items.set(id, noted as Operation);
    return true;
  }
  async complete(result: OperationResult): Promise<Operation | undefined> {
    const operation = this.items.get(result.id);
    if (operation?.state !== 'pending' || operation.directory !== result.directory) return undefined;
    const { outcome, rules, retryAt, objectGuid, password, note, policy, answer } = result;
    const ended: Operation = {
      ...operation,
      state: 'done',
      outcome,
      ...(rules && { rules }),
      ...(retryAt !== undefined && { retryAt }),
      ...(objectGuid !== undefined && { objectGuid }),
      ...(password && { password }),
      ...(note && { note }),
      ...(policy && { policy }),
      ...(answer !== undefined && { answer }),
    };
    this.items.set(result.id, ended);
    return ended;
  }
  async findEnded({ id, directory, outcome }: OperationResult): Promise<Operation | undefined> {
    const operation = this.items.get(id);
    return operation?.directory === directory && operation.outcome === outcome ? operation : undefined;
  }
}

interface Counter {
  used: number;
  until: number;
  total: number;
}

export class MemoryBudgetStore implements BudgetReview, BudgetStore {
  readonly counters = new Map<string, Counter>();
  readonly burned = new Map<string, BurnedTokens>();
  async take(budget: Budget, now: Date): Promise<Take> {
    const key = keyOf(budget);
    const old = this.counters.get(key) ?? { used: 0, until: 0, total: 0 };
    const isFresh = old.until <= now.getTime();
    const used = isFresh ? 0 : old.used;
    if (budget.totalLimit !== undefined && old.total >= budget.totalLimit) return { isTaken: false };
    if (used >= budget.limit) return { isTaken: false, retryAt: new Date(old.until) };
    const until = isFresh ? now.getTime() + budget.windowSeconds * 1000 : old.until;
    this.counters.set(key, { used: used + 1, until, total: old.total + 1 });
    const burned = this.burned.get(budget.subject);
    return { isTaken: true, used: used + 1, ...(burned && { burned }) };
  }
  async refund(budget: Budget): Promise<void> {
    const counter = this.counters.get(keyOf(budget));
    if (counter && counter.used > 0) {
      counter.used--;
      counter.total--;
    }
  }
  async succeed(subject: string, slots: readonly string[], burn?: BurnedStep): Promise<boolean> {
    if (burn) {
      const steps = this.burned.get(subject) ?? {};
      const { token, ...last } = burn;
      if ((steps[token]?.step ?? -1) >= burn.step) return false;
      this.burned.set(subject, { ...steps, [token]: last });
    }
    for (const slot of slots) this.counters.delete(keyOf({ subject, slot }));
    return true;
  }
  async burnedSteps(subject: string): Promise<BurnedTokens> {
    return this.burned.get(subject) ?? {};
  }
  async spent(subject: string): Promise<SpentBudget[]> {
    const own = [...this.counters].filter(([key]) => key.startsWith(`${subject}|`));
    return own.map(([key, { used, until, total }]) => ({
      ...{ slot: key.slice(subject.length + 1), used, untilMs: until, total },
    }));
  }
}
const keyOf = ({ subject, slot }: Pick<Budget, 'subject' | 'slot'>): string => `${subject}|${slot}`;

export class MemoryChallengeStore implements ChallengeStore {
  readonly items = new Map<string, Challenge>();
  async put(challenge: Challenge): Promise<void> {
    this.items.set(challenge.id, challenge);
  }
  async consume(id: string, hash: string, now: Date): Promise<boolean> {
    const challenge = this.items.get(id);
    const isRight = challenge?.hash === hash && now.getTime() < challenge.expiresAtMs;
    return isRight && this.items.delete(id);
  }
  async take(id: string, hash: string, now: Date): Promise<string | undefined> {
    const note = this.items.get(id)?.note;
    return (await this.consume(id, hash, now)) ? note : undefined;
  }
  async markUsed(id: string, expiresAtMs: number): Promise<boolean> {
    if (this.items.has(id)) return false;
    this.items.set(id, { id, hash: '', expiresAtMs });
    return true;
  }
  async unmark(id: string): Promise<void> {
    this.items.delete(id);
  }
}

export class MemoryTokenStore implements TokenStore {
  readonly items = new Map<string, Token>();
  async list(owner: string): Promise<Token[]> {
    return [...this.items.values()].filter((token) => token.owner === owner);
  }
  async create(token: Token): Promise<void> {
    this.items.set(token.id, token);
  }
  async confirm(owner: string, id: string): Promise<boolean> {
    const token = this.items.get(id);
    if (token?.owner !== owner || token.isConfirmed) return false;
    this.items.set(id, { ...token, isConfirmed: true });
    return true;
  }
  async change(owner: string, id: string, change: TokenChange): Promise<boolean> {
    const token = this.items.get(id);
    if (token?.owner !== owner || !token.isConfirmed) return false;
    const members = Object.entries({ ...token, ...change }).filter(([, value]) => value !== null);
    this.items.set(id, Object.fromEntries(members) as unknown as Token);
    return true;
  }
  async remove(owner: string, id: string): Promise<void> {
    if (this.items.get(id)?.owner === owner) this.items.delete(id);
  }
}

export class MemoryTokenStock implements TokenStock, TokenStockWrites {
  readonly items = new Map<string, StockToken>();
  async find(directory: string, serial: string): Promise<StockToken | undefined> {
    return this.items.get(`${directory}|${serial}`);
  }
  async take(directory: string, serial: string, owner: string): Promise<boolean> {
    const device = this.items.get(`${directory}|${serial}`);
    if (!device || device.withdrawnAtMs !== undefined || (device.takenBy ?? owner) !== owner) return false;
    this.items.set(`${directory}|${serial}`, { ...device, takenBy: owner });
    return true;
  }
  async add(token: StockToken): Promise<boolean> {
    const key = `${token.directory}|${token.serial}`;
    if (this.items.has(key)) return false;
    this.items.set(key, token);
    return true;
  }
  async release(directory: string, serial: string): Promise<boolean> {
    const device = this.items.get(`${directory}|${serial}`);
    if (!device) return false;
    const kept = Object.entries(device).filter(([name]) => name !== 'takenBy' && name !== 'withdrawnAtMs');
    this.items.set(`${directory}|${serial}`, Object.fromEntries(kept) as unknown as StockToken);
    return true;
  }
  async withdraw(directory: string, serial: string, now: Date): Promise<boolean> {
    const device = this.items.get(`${directory}|${serial}`);
    if (device) this.items.set(`${directory}|${serial}`, { ...device, withdrawnAtMs: now.getTime() });
    return device !== undefined;
  }
}

/** Lists over the tokens and the devices in memory. */
export class MemoryTokenLists implements TokenLists {
  readonly #stock: MemoryTokenStock;
  readonly #tokens: MemoryTokenStore;
  constructor(stock: MemoryTokenStock, tokens: MemoryTokenStore) {
    this.#stock = stock;
    this.#tokens = tokens;
  }
  async devices({ directory, state, prefix, limit, after }: DeviceQuery) {
    const devices = [...this.#stock.items.values()]
      .filter((each) => each.directory === directory && (state === undefined || stateOfDevice(each) === state))
      .filter(({ serial }) => serial.startsWith(prefix) && (after === undefined || serial > after))
      .toSorted((one, other) => (one.serial < other.serial ? -1 : 1))
      .slice(0, limit);
    const isFull = devices.length === limit;
    return { devices, ...(isFull && { next: devices.at(-1)!.serial }) };
  }
  async switchedOff({ directory, limit, after }: { directory: string; limit: number; after?: TokenPosition }) {
    const tokens = [...this.#tokens.items.values()]
      .filter(({ owner, isEnabled }) => owner.startsWith(`${directory}#`) && !isEnabled)
      .filter(({ id }) => after === undefined || id > after.id)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, limit);
    const last = tokens.at(-1);
    return { tokens, ...(tokens.length === limit && last && { next: { owner: last.owner, id: last.id } }) };
  }
}

export class MemoryAuthenticatorStore implements AuthenticatorStore {
  readonly items = new Map<string, Authenticator>();
  async list(owner: string): Promise<readonly Authenticator[]> {
    return [...this.items.values()].filter((each) => each.owner === owner);
  }
  async find<Type extends AuthenticatorType>(owner: string, id: string, type: Type) {
    const found = this.items.get(`${owner}|${id}`);
    return found?.type === type ? (found as Extract<Authenticator, { type: Type }>) : undefined;
  }
  async create(authenticator: Authenticator): Promise<boolean> {
    const key = `${authenticator.owner}|${authenticator.id}`;
    if (this.items.has(key)) return false;
    this.items.set(key, authenticator);
    return true;
  }
  async replace(next: Authenticator): Promise<boolean> {
    const key = `${next.owner}|${next.id}`;
    if (this.items.get(key)?.revision !== next.revision - 1) return false;
    this.items.set(key, next);
    return true;
  }
  async remove(owner: string, id: string): Promise<boolean> {
    return this.items.delete(`${owner}|${id}`);
  }
}

export class MemoryBridges implements BridgeDesk, BridgeRegister, BridgeReports {
  readonly items = new Map<string, BridgeReport>();
  async list(directory: string): Promise<readonly BridgeReport[]> {
    return [...this.items.values()].filter((report) => report.directory === directory);
  }
  async remove(directory: string, bridge: string): Promise<void> {
    this.items.delete(`${directory}|${bridge}`);
  }
  async put(report: BridgeReport): Promise<void> {
    const key = `${report.directory}|${report.bridge}`;
    if ((this.items.get(key)?.sentAtMs ?? -1) <= report.sentAtMs) this.items.set(key, report);
  }
}
