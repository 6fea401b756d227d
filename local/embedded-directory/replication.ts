import { isRightPassword } from './bad-passwords.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { countedHere } from './directory-store.ts';
import type { DirectoryStore } from './directory-store.ts';

export interface ReplicationOptions {
  /** How long a change is on its way, each time anew. */
  readonly delayMs: () => number;
}

/** Which of two values of one attribute is the newer one (MS-ADTS 3.1.1.1.9): by version, then time, then place. */
interface Stamp {
  readonly version: number;
  readonly atMs: number;
  readonly origin: number;
}

interface Update {
  readonly from: number;
  readonly to: number;
  readonly guid: string;
  /** By attribute; a value that is gone is `undefined`. */
  readonly values: ReadonlyMap<string, { readonly stamp: Stamp; readonly value: readonly string[] | undefined }>;
}

const passwords = 'unicodePwd';
const pdcEmulator = 0;

/**
 * Several controllers of one domain, each with its own copy of the same objects: what is written to one arrives at the
 * others later, attribute by attribute, and the newest write wins. A password reaches the PDC emulator, the first of them, at once,
 * and each asks it before refusing one; while it is down they go by what they know. Objects that are added, moved or deleted stay where
 * that was done.
 */
export class Replication {
  readonly #stores: readonly DirectoryStore[];
  readonly #delayMs: () => number;
  readonly #stamps: readonly Map<string, Stamp>[];
  readonly #passwords: readonly Map<string, string | undefined>[];
  readonly #down = new Set<number>();
  readonly #underWay = new Map<Update, NodeJS.Timeout | undefined>();

  /** @param stores copies of one state; the first is the PDC emulator's */
  constructor(stores: readonly DirectoryStore[], { delayMs }: ReplicationOptions) {
    this.#stores = stores;
    this.#delayMs = delayMs;
    this.#stamps = stores.map(() => new Map());
    this.#passwords = stores.map(({ state }) => new Map(state.entries.map((each) => [each.guid, each.passwords?.[0]])));
    for (const [index, store] of stores.entries()) {
      store.partners = {
        originated: (entry, names) => this.#originated(index, entry, names),
        isRightElsewhere: (entry, password, now) => this.#asksPdc(index, entry, password, now),
      };
    }
  }

  /** Nothing leaves or reaches this controller until {@link resume}. */
  pause(controller: number): void {
    this.#down.add(controller);
  }

  resume(controller: number): void {
    this.#down.delete(controller);
    for (const [update, timer] of this.#underWay) if (!timer) this.#send(update, this.#delayMs());
  }

  /** Everything that is on its way arrives now, wherever it was held up; or only what is about one object. */
  settle(guid?: string): void {
    for (const update of [...this.#underWay.keys()])
      if (guid === undefined || update.guid === guid) this.#arrive(update);
  }

  close(): void {
    for (const timer of this.#underWay.values()) clearTimeout(timer);
    this.#underWay.clear();
  }

  #originated(from: number, entry: DirectoryEntry, names: readonly string[]): void {
    const values = new Map<string, { stamp: Stamp; value: readonly string[] | undefined }>();
    const password = entry.passwords?.[0];
    const isNewPassword = password !== this.#passwords[from]!.get(entry.guid);
    if (isNewPassword) {
      this.#passwords[from]!.set(entry.guid, password);
      values.set(passwords, { stamp: this.#stamp(from, entry, passwords), value: entry.passwords });
    }
    for (const name of names) {
      if (countedHere.has(name)) continue;
      values.set(name, { stamp: this.#stamp(from, entry, name), value: entry.attributes[name] });
    }
    if (values.size === 0) return;
    for (const to of this.#stores.keys()) {
      if (to === from) continue;
      const isUrgent = isNewPassword && to === pdcEmulator;
      this.#send({ from, to, guid: entry.guid, values }, isUrgent ? 0 : this.#delayMs());
    }
  }

  #stamp(origin: number, { guid }: DirectoryEntry, name: string): Stamp {
    const key = `${guid}/${name}`;
    const version = (this.#stamps[origin]!.get(key)?.version ?? 0) + 1;
    const stamp = { version, atMs: Date.now(), origin };
    this.#stamps[origin]!.set(key, stamp);
    return stamp;
  }

  #send(update: Update, afterMs: number): void {
    const isHeld = this.#down.has(update.from) || this.#down.has(update.to);
    if (!isHeld && afterMs === 0) return this.#arrive(update);
    const wait = (): NodeJS.Timeout => setTimeout(() => this.#due(update), afterMs).unref();
    this.#underWay.set(update, isHeld ? undefined : wait());
  }

  #due(update: Update): void {
    if (this.#down.has(update.from) || this.#down.has(update.to)) this.#underWay.set(update, undefined);
    else this.#arrive(update);
  }

  #arrive(update: Update): void {
    clearTimeout(this.#underWay.get(update));
    this.#underWay.delete(update);
    const [store, stamps] = [this.#stores[update.to]!, this.#stamps[update.to]!];
    const entry = store.byGuid(update.guid);
    if (!entry) return;
    for (const [name, { stamp, value }] of update.values) {
      const key = `${update.guid}/${name}`;
      if (!isNewer(stamp, stamps.get(key))) continue;
      stamps.set(key, stamp);
      // The time of the write and not of its arrival.
      entry.changedAtMs = Math.max(entry.changedAtMs ?? 0, stamp.atMs);
      if (name === passwords) this.#takePasswords(update.to, entry, value);
      else if (value) entry.attributes[name] = [...value];
      else entry.attributes = without(entry.attributes, name);
    }
    store.touchReplicated(entry);
    store.save();
  }

  #takePasswords(to: number, entry: DirectoryEntry, value: readonly string[] | undefined): void {
    if (value) entry.passwords = [...value];
    else delete entry.passwords;
    this.#passwords[to]!.set(entry.guid, value?.[0]);
  }

  /** A wrong one is counted there as well, as by a controller that passes a sign-in on. */
  #asksPdc(asking: number, { guid }: DirectoryEntry, password: string, now: Date): boolean {
    if (asking === pdcEmulator || this.#down.has(asking) || this.#down.has(pdcEmulator)) return false;
    const store = this.#stores[pdcEmulator]!;
    const there = store.byGuid(guid);
    // One sign-in is one event, at whoever was asked first.
    const { onEvent } = store;
    store.onEvent = undefined;
    const isRight = there !== undefined && isRightPassword(store, there, password, now);
    store.onEvent = onEvent;
    return isRight;
  }
}

function isNewer(stamp: Stamp, known: Stamp | undefined): boolean {
  if (!known) return true;
  if (stamp.version !== known.version) return stamp.version > known.version;
  return stamp.atMs !== known.atMs ? stamp.atMs > known.atMs : stamp.origin > known.origin;
}

const without = (attributes: Record<string, string[]>, gone: string): Record<string, string[]> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== gone));
