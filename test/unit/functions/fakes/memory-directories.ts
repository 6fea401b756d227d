import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import type { BridgeOrders, OrderForwarding } from '#functions/ports/bridge-orders.ts';
import { mostWaiting } from '#functions/ports/directory-store.ts';
import type {
  DirectoryDesk,
  DirectoryFacts,
  DirectoryReports,
  DirectorySettings,
  DirectoryState,
  ExpiryState,
  SeatCount,
  SurveyAnswer,
  SyncState,
  WaitingBridge,
} from '#functions/ports/directory-store.ts';

/** What is kept of directories, in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryDirectories implements DirectoryDesk, DirectoryReports, DirectoryFacts {
  readonly #settings = new Map<string, DirectorySettings>();
  readonly #syncs = new Map<string, { directory: string; state: SyncState }>();
  readonly #surveys = new Map<string, SurveyAnswer>();
  readonly #waiting = new Map<string, WaitingBridge>();
  readonly #seats = new Map<string, SeatCount>();
  readonly #expiries = new Map<string, ExpiryState>();

  async read(directory: string): Promise<DirectoryState> {
    const [seats, expiry] = [this.#seats.get(directory), await this.expiry(directory)];
    return {
      settings: await this.settings(directory),
      syncs: [...this.#syncs.values()].filter((each) => each.directory === directory).map(({ state }) => state),
      waiting: [...this.#waiting.values()].filter((each) => each.directory === directory),
      ...(seats && { seats }),
      ...(expiry && { expiry }),
    };
  }

  async settings(directory: string): Promise<DirectorySettings> {
    return this.#settings.get(directory) ?? { directory, revision: 0, scope: {}, scopeRevision: 0 };
  }

  async survey(directory: string): Promise<SurveyAnswer | undefined> {
    return this.#surveys.get(directory);
  }

  async put(settings: DirectorySettings, before: number): Promise<boolean> {
    if ((await this.settings(settings.directory)).revision !== before) return false;
    this.#settings.set(settings.directory, settings);
    return true;
  }

  async noteSync(directory: string, state: SyncState): Promise<void> {
    const key = `${directory}#${state.bridge}`;
    if ((this.#syncs.get(key)?.state.sentAtMs ?? 0) <= state.sentAtMs) this.#syncs.set(key, { directory, state });
  }

  async noteSurvey(directory: string, answer: SurveyAnswer): Promise<void> {
    if ((this.#surveys.get(directory)?.sentAtMs ?? 0) <= answer.sentAtMs) this.#surveys.set(directory, answer);
  }

  async expiry(directory: string): Promise<ExpiryState | undefined> {
    return this.#expiries.get(directory);
  }

  async noteExpiry(directory: string, state: ExpiryState): Promise<void> {
    if ((this.#expiries.get(directory)?.sentAtMs ?? 0) <= state.sentAtMs) this.#expiries.set(directory, state);
  }

  async noteWaiting(bridge: Parameters<DirectoryReports['noteWaiting']>[0]): Promise<void> {
    const key = `${bridge.directory}#${bridge.fingerprint}`;
    const known = this.#waiting.get(key);
    if (!known && (await this.read(bridge.directory)).waiting.length >= mostWaiting) return;
    this.#waiting.set(key, { firstSeenAtMs: bridge.lastSeenAtMs, ...known, ...bridge });
  }

  async beginSeats(directory: string, taken: number): Promise<void> {
    if (!this.#seats.has(directory)) this.#seats.set(directory, { taken, waiting: 0 });
  }

  async takeSeat(directory: string, seats: number): Promise<boolean> {
    const known = this.#seats.get(directory);
    if (!known || known.taken >= seats) return false;
    this.#seats.set(directory, { ...known, taken: known.taken + 1 });
    return true;
  }

  async seatCount(directory: string): Promise<SeatCount | undefined> {
    return this.#seats.get(directory);
  }

  async countSeats(directory: string, { taken, waiting }: SeatCount): Promise<void> {
    const known = this.#seats.get(directory);
    if (known) this.#seats.set(directory, { taken: known.taken + taken, waiting: known.waiting + waiting });
  }

  async noteCompared(directory: string, fingerprint: string, by: { name: string; now: Date }): Promise<boolean> {
    const key = `${directory}#${fingerprint}`;
    const known = this.#waiting.get(key);
    if (!known) return false;
    this.#waiting.set(key, { ...known, comparedAtMs: by.now.getTime(), comparedBy: by.name });
    return true;
  }

  async forgetWaiting(directory: string, fingerprint: string): Promise<void> {
    this.#waiting.delete(`${directory}#${fingerprint}`);
  }
}

/** Orders that wait for their bridges. */
export class MemoryOrders implements BridgeOrders, OrderForwarding {
  readonly sent: DirectoryOrder[] = [];
  /** Whom the last one was meant for. */
  meantFor: readonly string[] | undefined;
  readonly forwarded: { directory: string; signed: string }[] = [];

  async sign(order: DirectoryOrder): Promise<string> {
    return `signed ${JSON.stringify(order)}`;
  }

  async send(order: DirectoryOrder, bridges?: readonly string[]): Promise<void> {
    this.meantFor = bridges;
    this.sent.push(order);
  }

  async forward(directory: string, signed: string): Promise<void> {
    this.forwarded.push({ directory, signed });
  }
}
