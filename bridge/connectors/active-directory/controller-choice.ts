import { ControllerUnavailable } from '../directory-connector.ts';
import type { Wish } from '../directory-connector.ts';
import type { ConnectorDeps } from './config.ts';
import { inOrderOfChoice } from './choice-order.ts';
import type { Controller } from './controller.ts';
import type { ControllerRoster } from './controller-roster.ts';
import { dnKey, isSameDn } from './distinguished-name.ts';
import { readPdcEmulator } from './pdc-emulator.ts';
import type { PdcEmulator } from './pdc-emulator.ts';
import type { TrustedCa } from './trusted-ca.ts';

/** The role moves seldom, and by hand. */
const roleKeptMs = 600_000;
const roleRetryMs = 60_000;
/** A look at the file of the authority costs little, yet need not come with every job. */
const caLookMs = 2_000;

/** Chooses the controller for one piece of work. */
export class ControllerChoice {
  readonly #roster: ControllerRoster;
  readonly #ca: TrustedCa;
  readonly #elapsedMs: () => number;
  #caLookedAtMs = -Infinity;
  #role: { readonly emulator: PdcEmulator | undefined; readonly untilMs: number } | undefined;

  constructor(roster: ControllerRoster, ca: TrustedCa, deps: Pick<ConnectorDeps, 'elapsedMs'>) {
    this.#roster = roster;
    this.#ca = ca;
    this.#elapsedMs = deps.elapsedMs ?? (() => performance.now());
  }

  /** The first that answers and takes what is wished for. @throws ControllerUnavailable when there is none */
  async choose(wish?: Wish): Promise<Controller> {
    this.#refreshCa();
    const chosen = await this.#firstThatAnswers(wish);
    if (wish?.for !== 'unlock' || wish.prefer === chosen.url) return chosen;
    const emulator = await this.pdcEmulator(chosen);
    if (!emulator || emulator === chosen || !emulator.state.isHealthy) return chosen;
    // Preferred, not needed: whatever speaks against it, the one that was chosen does as well.
    return (await this.#takes(emulator, wish).catch(() => false)) ? emulator : chosen;
  }

  /** Another one that is well, for looking whether a change has arrived there. `undefined` when there is none. */
  async chooseBesides(url: string): Promise<Controller | undefined> {
    const others = (await this.#roster.wait()).filter((each) => each.url !== url && each.state.isHealthy);
    for (const other of inOrderOfChoice(others.map(candidateOf))) {
      if (await this.#takes(other.controller).catch(() => false)) return other.controller;
    }
    return undefined;
  }

  /** The PDC emulator, if it is one of the controllers of this bridge. Never throws. */
  async pdcEmulator(asking: Controller): Promise<Controller | undefined> {
    const emulator = await this.#roleOwner(asking);
    if (!emulator) return undefined;
    const key = dnKey(emulator.settingsDn);
    return this.#roster
      .now()
      .find(
        ({ url, root }) =>
          (root && isSameDn(dnKey(root.dsServiceName), key)) || new URL(url).hostname === emulator.hostName,
      );
  }

  async #roleOwner(asking: Controller): Promise<PdcEmulator | undefined> {
    const nowMs = this.#elapsedMs();
    if (this.#role && nowMs < this.#role.untilMs) return this.#role.emulator;
    const emulator = await asking
      .identify()
      .then((root) => asking.read((client) => readPdcEmulator(client, root)))
      .catch(() => this.#role?.emulator);
    this.#role = { emulator, untilMs: nowMs + (emulator ? roleKeptMs : roleRetryMs) };
    return emulator;
  }

  async #firstThatAnswers(wish: Wish | undefined): Promise<Controller> {
    const controllers = await this.#roster.wait();
    let last: unknown = readOnlyOnly(controllers);
    for (const { controller } of inOrderOfChoice(controllers.map(candidateOf), wish)) {
      try {
        if (!(await this.#takes(controller, wish))) continue;
        for (const other of controllers) if (other !== controller) other.probeWhenDue();
        return controller;
      } catch (error) {
        if (!(error instanceof ControllerUnavailable)) throw error;
        last = error;
      }
    }
    throw last;
  }

  /** @returns whether it answers and takes the work; false for a read-only one and a change. @throws ControllerUnavailable */
  async #takes(controller: Controller, wish?: Wish): Promise<boolean> {
    await controller.ensure();
    if (wish === undefined || wish.for === 'verify') return true;
    await controller.identify();
    return !controller.isReadOnly;
  }

  #refreshCa(): void {
    const nowMs = this.#elapsedMs();
    if (nowMs - this.#caLookedAtMs < caLookMs) return;
    this.#caLookedAtMs = nowMs;
    // Whoever is trusted no more must not go on over a connection of before.
    if (this.#ca.refresh()) this.#roster.drain();
  }
}

const candidateOf = (controller: Controller) => ({
  controller,
  url: controller.url,
  standing: controller.state.standing,
  isReadOnly: controller.isReadOnly,
});

const readOnlyOnly = ([first]: readonly Controller[]): ControllerUnavailable =>
  new ControllerUnavailable(first?.url ?? '', {
    wasSent: false,
    cause: new Error('only read-only controllers answer'),
  });
