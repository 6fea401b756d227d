import { foldCase } from '#shared/domain/login-name.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type {
  PeopleDirectory,
  PeopleEnrolment,
  PeopleFreeze,
  PeopleProfile,
  PeopleSessions,
  PeopleSync,
} from '#functions/ports/people-store.ts';
import type { OwnChange } from '#functions/ports/own-data.ts';
import type { LoginRefused, PeopleLogins } from '#functions/ports/people-logins.ts';
import type { PeopleIssues } from '#functions/ports/people-issues.ts';
import type { PeopleResources } from '#functions/ports/people-resources.ts';
import { isActive, needsSeat, personFromSync, personId } from '#functions/ports/person.ts';
import type { Person } from '#functions/ports/person.ts';
import { openIssuesAtMost } from '#shared/domain/restore/issue-state.ts';
import { isIssueNoteOver, writeIssueNote } from '#functions/restore/issue-note.ts';
import type { IssueNote } from '#functions/restore/issue-note.ts';
import { isOver, writeNote } from '#functions/sessions/session-note.ts';
import type { SessionNote } from '#functions/sessions/session-note.ts';

/** People in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryPeople
  implements
    PeopleDirectory,
    PeopleEnrolment,
    PeopleFreeze,
    PeopleIssues,
    PeopleLogins,
    PeopleProfile,
    PeopleResources,
    PeopleSessions,
    PeopleSync
{
  readonly items = new Map<string, { person: Person; readAtMs: number }>();

  async findByLogin(
    directory: { id: string; domains: readonly string[] },
    login: LoginName,
  ): Promise<Person | undefined> {
    const people = [...this.items.values()]
      .map((item) => item.person)
      .filter((each) => each.directory === directory.id && isActive(each));
    const same = (a: string | undefined): boolean => a !== undefined && foldCase(a) === login.value;
    if (login.kind === 'account') {
      if (login.domain !== undefined && !directory.domains.includes(login.domain)) return undefined;
      const named = people.filter((person) => same(person.samAccountName));
      return only(named.length > 0 ? named : people.filter((person) => same(person.ownLogin)));
    }
    const [local, host = ''] = login.value.split('@');
    const kinds = [
      people.filter((person) => same(person.userPrincipalName)),
      people.filter((person) => same(person.mail)),
      people.filter((p) => directory.domains.includes(host) && foldCase(p.samAccountName) === local),
    ];
    return only(kinds.find((found) => found.length > 0) ?? []);
  }

  async findById(id: string): Promise<Person | undefined> {
    return this.items.get(id)?.person;
  }

  async freeze(id: string, until: Date): Promise<void> {
    const item = this.items.get(id);
    if (!item) return;
    const frozenUntilMs = Math.max(item.person.frozenUntilMs ?? 0, until.getTime());
    this.items.set(id, { ...item, person: { ...item.person, frozenUntilMs } });
  }

  async noteSession(id: string, session: SessionNote, now: Date): Promise<void> {
    const item = this.items.get(id);
    if (!item) return;
    const sessions = [...(item.person.sessions ?? []), writeNote(session)].filter((note) => !isOver(note, now));
    this.items.set(id, { ...item, person: { ...item.person, sessions } });
  }

  async noteIssue(id: string, note: IssueNote, now: Date): Promise<boolean> {
    const item = this.items.get(id);
    if (!item || (item.person.frozenUntilMs ?? 0) > now.getTime()) return false;
    const open = (item.person.issues ?? []).filter((each) => !isIssueNoteOver(each, now));
    const issues = [...new Set([...open, writeIssueNote(note)])];
    if (issues.length > Math.max(openIssuesAtMost, open.length)) return false;
    this.items.set(id, { ...item, person: { ...item.person, issues } });
    return true;
  }

  async dropIssue(id: string, note: IssueNote): Promise<void> {
    const item = this.items.get(id);
    const { issues: before = [], ...rest } = item?.person ?? ({} as Partial<Person>);
    const issues = before.filter((each) => each !== writeIssueNote(note));
    if (!item) return;
    const person = { ...(rest as Person), ...(issues.length > 0 && { issues }) };
    this.items.set(id, { ...item, person });
  }

  async setEnrolled(id: string, factor: FactorId, isEnrolled: boolean): Promise<boolean> {
    const item = this.items.get(id);
    if (!item) return false;
    const others = (item.person.enrolled ?? []).filter((each) => each !== factor);
    const enrolled = isEnrolled ? [...others, factor] : others;
    this.items.set(id, { ...item, person: { ...item.person, enrolled } });
    return true;
  }

  async addTokenPortals(id: string, portals: readonly string[]): Promise<boolean> {
    const had = this.items.get(id)?.person.tokenPortals ?? [];
    return this.#noteTokens(id, [...new Set([...had, ...portals])], true);
  }

  async dropTokenPortal(id: string, portal: string, { isLast }: { isLast: boolean }): Promise<boolean> {
    const had = this.items.get(id)?.person.tokenPortals ?? [];
    return this.#noteTokens(
      id,
      had.filter((each) => each !== portal),
      isLast ? false : undefined,
    );
  }

  async #noteTokens(id: string, tokenPortals: readonly string[], isHeld: boolean | undefined): Promise<boolean> {
    const item = this.items.get(id);
    if (!item) return false;
    const person: Omit<Person, 'tokenPortals'> & { tokenPortals?: readonly string[] } = { ...item.person };
    if (tokenPortals.length > 0) person.tokenPortals = tokenPortals;
    else delete person.tokenPortals;
    this.items.set(id, { ...item, person });
    return isHeld === undefined || this.setEnrolled(id, 'token-code', isHeld);
  }

  async setOwn(id: string, change: OwnChange): Promise<Person | undefined> {
    const item = this.items.get(id);
    if (!item) return undefined;
    const next = Object.entries({ ...item.person, ...change }).filter(([, value]) => value !== null);
    this.items.set(id, { ...item, person: Object.fromEntries(next) as unknown as Person });
    if (change.ownPhone !== undefined) await this.setEnrolled(id, 'sms-code', change.ownPhone !== null);
    return this.items.get(id)!.person;
  }

  assign = (id: string, alias: string): Promise<boolean> => this.#resources(id, (all) => all.add(alias));
  unassign = (id: string, alias: string): Promise<boolean> => this.#resources(id, (all) => all.delete(alias));

  async #resources(id: string, change: (all: Set<string>) => unknown): Promise<boolean> {
    const item = this.items.get(id);
    if (!item) return false;
    const { resources: before, ...rest } = item.person;
    const all = new Set(before);
    change(all);
    this.items.set(id, { ...item, person: all.size > 0 ? { ...rest, resources: [...all] } : rest });
    return true;
  }

  async choose(person: Person, login: string, domains: readonly string[]): Promise<Person | LoginRefused> {
    const addresses = domains.map((domain) => `${login}@${domain}`);
    const has = ({ samAccountName, userPrincipalName, mail, ownLogin }: Person): boolean =>
      foldCase(samAccountName) === login ||
      ownLogin === login ||
      [userPrincipalName, mail].some((each) => each !== undefined && addresses.includes(foldCase(each)));
    const others = [...this.items.values()].map((item) => item.person).filter(({ id }) => id !== person.id);
    if (others.some((each) => each.directory === person.directory && has(each))) return { code: 'taken' };
    return this.#chosen(person, login);
  }
  drop = async (person: Person): Promise<Person | LoginRefused> => this.#chosen(person, undefined);

  #chosen(before: Person, login: string | undefined): Person | LoginRefused {
    const item = this.items.get(before.id);
    if (!item || item.person.ownLogin !== before.ownLogin) return { code: 'too-late' };
    const person: Omit<Person, 'ownLogin'> & { ownLogin?: string } = { ...item.person };
    if (login === undefined) delete person.ownLogin;
    else person.ownLogin = login;
    this.items.set(before.id, { ...item, person });
    return person;
  }

  async leave(directory: string, objectGuid: string, readAtMs: number): Promise<Person | undefined> {
    const item = this.items.get(personId(directory, objectGuid));
    if (!item || item.readAtMs > readAtMs) return undefined;
    const person = { ...item.person, absentSinceMs: item.person.absentSinceMs ?? readAtMs };
    this.items.set(person.id, { person, readAtMs });
    return person;
  }

  async put(
    directory: string,
    synced: SyncedPerson,
    readAtMs: number,
    seat?: (known: Person | undefined) => Promise<boolean>,
  ): Promise<readonly Person[]> {
    const id = personId(directory, synced.objectGuid);
    const old = this.items.get(id);
    if (old && old.readAtMs > readAtMs) return [];
    const isSeated = !seat || !needsSeat(old?.person) || (await seat(old?.person));
    const waiting = isSeated ? {} : { waitsForSeatSinceMs: old?.person.waitsForSeatSinceMs ?? readAtMs };
    const { frozenUntilMs, sessions, enrolled, tokenPortals, issues } = old?.person ?? {};
    const office = ['deactivatedAtMs', 'invitedAtMs', 'contactSetBy', 'contactSetAtMs', 'onceSetBy', 'onceSetAtMs'];
    const own = Object.entries(old?.person ?? {}).filter(
      ([member]) => member.startsWith('own') || office.includes(member),
    );
    const kept = {
      ...Object.fromEntries(own),
      ...(frozenUntilMs !== undefined && { frozenUntilMs }),
      ...(sessions && { sessions }),
      ...(enrolled && { enrolled }),
      ...(tokenPortals && { tokenPortals }),
      ...(issues && { issues }),
    };
    const resources = old?.person.resources;
    const person = { ...personFromSync(directory, synced), ...waiting, ...kept, ...(resources && { resources }) };
    this.items.set(id, { person, readAtMs });
    const login = foldCase(person.samAccountName);
    const displaced = [...this.items.values()]
      .map((item) => item.person)
      .filter((each) => each.directory === directory && each.id !== id && each.ownLogin === login);
    return displaced.map((each) => this.#chosen(each, undefined) as Person);
  }
}

const only = (people: readonly Person[]): Person | undefined => (people.length === 1 ? people[0] : undefined);
