import type { BridgeRegister, BridgeReport } from '../ports/bridge-register.ts';

const rememberMs = 10_000;

/** Asks the register at most every ten seconds; heartbeats come every thirty. A failure is not remembered. */
export class RememberedBridges implements BridgeRegister {
  readonly #register: BridgeRegister;
  readonly #now: () => Date;
  readonly #answers = new Map<string, { untilMs: number; reports: Promise<readonly BridgeReport[]> }>();

  constructor(register: BridgeRegister, now: () => Date) {
    this.#register = register;
    this.#now = now;
  }

  list(directory: string): Promise<readonly BridgeReport[]> {
    const nowMs = this.#now().getTime();
    const known = this.#answers.get(directory);
    if (known && nowMs < known.untilMs) return known.reports;
    const reports = this.#register.list(directory);
    this.#answers.set(directory, { untilMs: nowMs + rememberMs, reports });
    reports.then(
      (list) => list.length === 0 && this.#answers.delete(directory),
      () => this.#answers.delete(directory),
    );
    return reports;
  }
}
