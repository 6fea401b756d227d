import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dnKey, isBeneath } from '#bridge/connectors/active-directory/distinguished-name.ts';
import type { DnKey } from '#bridge/connectors/active-directory/distinguished-name.ts';
import type { DirectoryEvent } from './directory-event.ts';
import { valuesOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';

/** Everything that the data file holds. */
export interface DirectoryState {
  readonly version: 1;
  readonly baseDn: string;
  readonly dnsName: string;
  readonly netbiosName: string;
  readonly domainSid: string;
  readonly invocationId: string;
  readonly serviceAccountDn: string;
  /** The OU in which the service account may reset passwords. */
  readonly delegatedDn: string;
  highestUsn: number;
  nextRid: number;
  entries: DirectoryEntry[];
}

/** The other controllers, as one of them knows them. */
export interface Partners {
  /** Something was written here, and not brought by another one. @param names of the attributes that changed */
  originated(entry: DirectoryEntry, names: readonly string[]): void;
  /** Whether the PDC emulator takes a password that this one does not know; false where nobody can be asked. */
  isRightElsewhere(entry: DirectoryEntry, password: string, now: Date): boolean;
}

/** Each controller counts these for itself (MS-ADTS 3.1.1.1.9, "not replicated"). */
export const countedHere: ReadonlySet<string> = new Set(['badPwdCount', 'badPasswordTime', 'lastLogon', 'logonCount']);

/** The objects of the directory, found by DN or GUID, and the file behind them. */
export class DirectoryStore {
  readonly state: DirectoryState;
  /** Absent: the only controller. */
  partners: Partners | undefined;
  /** Told what clients did to accounts here; for who has to know how often. */
  onEvent: ((event: DirectoryEvent) => void) | undefined;
  readonly #file: string | undefined;
  readonly #byGuid = new Map<string, DirectoryEntry>();
  readonly #byDn = new Map<string, DirectoryEntry>();
  readonly #keys = new Map<DirectoryEntry, DnKey>();
  /** The attributes as they were stamped last. */
  readonly #stamped = new Map<DirectoryEntry, Record<string, string[]>>();

  constructor(state: DirectoryState, file?: string) {
    this.state = state;
    this.#file = file;
    for (const entry of state.entries) this.#index(entry);
  }

  /** Opens the data file, or begins a new one from the seed. */
  static open(seed: () => DirectoryState, file?: string): DirectoryStore {
    if (file === undefined || !existsSync(file)) {
      const store = new DirectoryStore(seed(), file);
      store.save();
      return store;
    }
    const state = JSON.parse(readFileSync(file, 'utf8')) as DirectoryState;
    if (state.version !== 1) throw new Error(`${file} was written by another version; run "npm run reset"`);
    return new DirectoryStore(state, file);
  }

  byGuid(guid: string): DirectoryEntry | undefined {
    return this.#byGuid.get(guid.toLowerCase());
  }

  /** By DN, or by `<GUID=…>` and `<SID=…>` as Active Directory takes them. */
  byDn(dn: string): DirectoryEntry | undefined {
    const [, kind, id] = /^<(GUID|SID)=([^<>]+)>$/i.exec(dn) ?? [];
    if (kind?.toUpperCase() === 'GUID') return this.byGuid(id!);
    if (kind) return this.state.entries.find((entry) => entry.sid === id);
    return this.#byDn.get(dnKey(dn)?.join('\0') ?? '');
  }

  /** By UPN or `DOMAIN\\name`: what a simple bind takes besides a DN (MS-ADTS 5.1.1.1.1). */
  byLogin(name: string): DirectoryEntry | undefined {
    const folded = name.toLowerCase();
    const domain = `${this.state.netbiosName.toLowerCase()}\\`;
    const attribute = folded.startsWith(domain) ? 'sAMAccountName' : 'userPrincipalName';
    const wanted = folded.slice(attribute === 'sAMAccountName' ? domain.length : 0);
    return this.state.entries.find((entry) => valuesOf(entry, attribute)[0]?.toLowerCase() === wanted);
  }

  /** The object itself, its children, or all beneath and itself. */
  within(base: DirectoryEntry, scope: 'base' | 'one' | 'sub'): DirectoryEntry[] {
    if (scope === 'base') return [base];
    const top = this.#keys.get(base)!;
    return this.state.entries.filter((entry) => {
      const key = this.#keys.get(entry)!;
      if (scope === 'one') return key.length === top.length + 1 && isBeneath(key, top);
      return entry === base || isBeneath(key, top);
    });
  }

  /** Adds an object. `sid: true` gives it the next SID of the domain. */
  add(entry: {
    dn: string;
    attributes: Record<string, string[]>;
    sid?: string | true;
    passwords?: string[];
  }): DirectoryEntry {
    const sid = entry.sid === true ? `${this.state.domainSid}-${this.state.nextRid++}` : entry.sid;
    const added: DirectoryEntry = {
      guid: randomUUID(),
      dn: entry.dn,
      attributes: entry.attributes,
      ...(sid !== undefined && { sid }),
      ...(entry.passwords && { passwords: entry.passwords }),
      uSNChanged: (this.state.highestUsn += 1),
    };
    this.state.entries.push(added);
    this.#index(added);
    return added;
  }

  /** Notes that an object was changed here. Call {@link save} before anybody is told. */
  touch(entry: DirectoryEntry): void {
    const changed = this.touchReplicated(entry);
    if (changed.some((name) => !countedHere.has(name))) entry.changedAtMs = Date.now();
    this.partners?.originated(entry, changed);
  }

  /** The same for a change that came from another controller. @returns names of the attributes that differ */
  touchReplicated(entry: DirectoryEntry): string[] {
    entry.uSNChanged = this.state.highestUsn += 1;
    const before = this.#stamped.get(entry) ?? {};
    const changed = [...new Set([...Object.keys(before), ...Object.keys(entry.attributes)])].filter(
      (name) => before[name]?.join('\0') !== entry.attributes[name]?.join('\0'),
    );
    this.#stamp(entry, changed);
    return changed;
  }

  /** Gives an object another place or name. Its attribute `name` changes, as that of a real one does. */
  move(entry: DirectoryEntry, dn: string): void {
    const old = entry.dn;
    this.#byDn.delete(this.#keys.get(entry)!.join('\0'));
    entry.dn = dn;
    this.#index(entry);
    for (const group of this.state.entries) {
      const members = group.attributes['member'];
      if (members?.includes(old)) group.attributes['member'] = members.map((each) => (each === old ? dn : each));
    }
    this.touch(entry);
    this.#stamp(entry, ['name']);
    this.save();
  }

  /**
   * Deletes an object: a tombstone is left that has lost nearly everything, in a place that only administrators may look
   * into (MS-ADTS 3.1.1.5.5).
   */
  remove(entry: DirectoryEntry): void {
    const { guid, dn, attributes } = entry;
    for (const group of this.state.entries) {
      if (!group.attributes['member']?.includes(dn)) continue;
      group.attributes['member'] = group.attributes['member'].filter((each) => each !== dn);
      this.touch(group);
    }
    const { objectClass = [], sAMAccountName = [] } = attributes;
    entry.attributes = { objectClass, sAMAccountName, isDeleted: ['TRUE'] };
    delete entry.passwords;
    this.move(entry, `CN=${dn.slice(3, dn.indexOf(','))}\\0ADEL:${guid},CN=Deleted Objects,${this.state.baseDn}`);
  }

  #stamp(entry: DirectoryEntry, names: readonly string[]): void {
    const stamps = Object.fromEntries(names.map((name) => [name.toLowerCase(), entry.uSNChanged]));
    entry.stamps = { ...entry.stamps, ...stamps };
    this.#stamped.set(entry, { ...entry.attributes });
  }

  /** Writes the file in one step, so that a crash leaves the old or the new state and never a half one. */
  save(): void {
    if (this.#file === undefined) return;
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.state), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }

  #index(entry: DirectoryEntry): void {
    const key = dnKey(entry.dn);
    if (!key) throw new RangeError(`not a DN: ${entry.dn}`);
    this.#keys.set(entry, key);
    this.#byGuid.set(entry.guid, entry);
    this.#byDn.set(key.join('\0'), entry);
    if (!this.#stamped.has(entry)) this.#stamped.set(entry, { ...entry.attributes });
  }
}
