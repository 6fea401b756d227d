import { randomUUID } from 'node:crypto';
import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { Secret } from '#shared/secret.ts';
import { ControllerUnavailable } from '#bridge/connectors/directory-connector.ts';
import type {
  Account,
  ChangePage,
  DirectoryAnswer,
  DirectoryConnector,
  DirectoryPerson,
  DirectorySession,
  DirectorySurvey,
  DirectoryUnit,
  ExpiringPage,
  FoundUnits,
  ImportScope,
} from '#bridge/connectors/directory-connector.ts';

/** Where and how a controller fails at the next call of an operation. */
export type Fault =
  /** Nothing arrives. */
  | 'before-sent'
  /** It arrives and has its effect; the answer is lost. */
  | 'after-effect'
  /** It is lost on the way; nobody can know. */
  | 'after-sent-no-effect'
  /** It has its effect, and the answer never comes. */
  | 'hang';

type Operation =
  | 'select'
  | 'lookUp'
  | 'read'
  | 'readPolicy'
  | 'verify'
  | 'change'
  | 'reset'
  | 'unlock'
  | 'readAttributes'
  | 'writeAttributes';

/** One person of the fake directory. */
export interface FakePerson {
  password: string;
  account: Account;
  attributes?: AttributeValues;
  /** When somebody changed anything about them last; `unknown`: the directory does not tell. */
  changedAt?: Date | 'unknown';
}

const changedAtOf = ({ changedAt = new Date(0) }: Partial<FakePerson> = {}): { changedAt?: Date } =>
  changedAt === 'unknown' ? {} : { changedAt };

const policy: DirectoryPolicy = {
  source: 'domain',
  minLength: 7,
  isComplexityRequired: true,
  historyLength: 0,
  minAgeSeconds: 0,
  maxAgeSeconds: 0,
  lockoutThreshold: 5,
  lockoutDurationSeconds: 1800,
};

/** A directory in memory: one state, several controllers, faults on demand, and a record of every effect and bind. */
export class FakeDirectory implements DirectoryConnector {
  readonly people = new Map<string, FakePerson>();
  policy: DirectoryPolicy = { ...policy };
  /** What changed anything, in order: `reset ann`, `change ann`, `unlock ann`. */
  readonly effects: string[] = [];
  /** Every bind, and whether the password was right. */
  readonly binds: { name: string; isRight: boolean }[] = [];
  readonly controllers: string[];
  /** Asked for when they are handed out, unless one says otherwise. */
  pages: (Pick<ChangePage, 'people' | 'cursor'> & Partial<ChangePage>)[] = [];
  /** Who is found when looked for by GUID. */
  readonly findable = new Map<string, DirectoryPerson>();
  /** What was wanted of the last list. */
  wanted: ImportScope | undefined;
  isDown = false;
  /** The second controller that a change is looked for on; none unless a test has one. */
  besides: NonNullable<DirectoryConnector['besides']> = () => Promise.resolve(undefined);
  /** Called at every boundary; may throw to act as a crash of the bridge. */
  atBoundary: (where: string) => void = () => undefined;
  readonly #faults: { operation: Operation; fault: Fault }[] = [];
  readonly #unhealthy = new Set<string>();
  #clock = 133_000_000_000_000_000n;

  constructor(controllers = ['ldaps://dc1.test', 'ldaps://dc2.test']) {
    this.controllers = controllers;
  }

  addPerson(name: string, password: string, changes: Partial<Account> = {}): FakePerson {
    const person: FakePerson = {
      password,
      account: {
        objectGuid: randomUUID(),
        distinguishedName: `CN=${name},OU=People,DC=corp,DC=test`,
        samAccountName: name,
        isDisabled: false,
        isLocked: false,
        isAccountExpired: false,
        isPasswordExpired: false,
        mustChangePassword: false,
        pwdLastSet: String(this.#tick()),
        passwordLastSetAt: '2026-01-01T00:00:00.000Z',
        lockoutTime: '0',
        badPasswordTime: '0',
        isProtected: false,
        ...changes,
      },
    };
    this.people.set(name.toLowerCase(), person);
    return person;
  }

  /** The next call of that operation fails so. */
  failNext(operation: Operation, fault: Fault): void {
    this.#faults.push({ operation, fault });
  }

  select(): Promise<DirectorySession> {
    return Promise.resolve().then(() => {
      const fault = this.#takeFault('select');
      const controller = this.controllers.find((name) => !this.#unhealthy.has(name)) ?? this.controllers[0]!;
      if (fault || this.isDown) throw new ControllerUnavailable(controller, { wasSent: false });
      return this.on(controller);
    });
  }

  on(controller: string): DirectorySession {
    return {
      controller,
      lookUp: (login) => this.#answer(controller, 'lookUp', () => this.#find(login)),
      read: (guid) => this.#answer(controller, 'read', () => this.#byGuid(guid)?.account),
      readPolicy: () => this.#answer(controller, 'readPolicy', () => this.policy),
      verify: (account, password) => this.#answer(controller, 'verify', () => this.#bind(account, password)),
      change: (account, passwords) =>
        this.#answer(controller, 'change', () => {
          const person = this.#byGuid(account.objectGuid)!;
          if (!this.#bindAs(person, passwords.oldPassword.reveal())) return { outcome: 'old-password-wrong' };
          return this.#setPassword(person, 'change', passwords.newPassword.reveal(), false);
        }),
      reset: (account, { newPassword, mustChangeAtNextLogon }) =>
        this.#answer(controller, 'reset', () =>
          this.#setPassword(this.#byGuid(account.objectGuid)!, 'reset', newPassword.reveal(), mustChangeAtNextLogon),
        ),
      unlock: (account) =>
        this.#answer(controller, 'unlock', () => {
          const person = this.#byGuid(account.objectGuid)!;
          person.account = { ...person.account, isLocked: false, lockoutTime: '0' };
          this.effects.push(`unlock ${person.account.samAccountName}`);
          return { outcome: 'done' };
        }),
      readAttributes: (account, names) =>
        this.#answer(controller, 'readAttributes', () => ({
          ...changedAtOf(this.#byGuid(account.objectGuid)),
          values: Object.fromEntries(
            Object.entries(this.#byGuid(account.objectGuid)?.attributes ?? {}).filter(
              ([name, value]) => names.some((each) => each === name) && value !== '',
            ),
          ),
          writable: names.filter((name) => name !== 'description'),
        })),
      writeAttributes: (account, values) =>
        this.#answer(controller, 'writeAttributes', () => {
          const person = this.#byGuid(account.objectGuid)!;
          if (Object.values(values).some((value) => value.includes('Refused'))) return { outcome: 'attribute-refused' };
          person.attributes = { ...person.attributes, ...values };
          this.effects.push(`write ${person.account.samAccountName}`);
          return { outcome: 'done' };
        }),
    };
  }

  /** Somebody else sets a password, as on a PC in the office. */
  setPasswordElsewhere(name: string, password: string): void {
    const person = this.people.get(name)!;
    person.password = password;
    person.account = {
      ...person.account,
      pwdLastSet: String(this.#tick()),
      passwordLastSetAt: new Date().toISOString(),
    };
  }

  readDomainPolicy(): Promise<DirectoryPolicy> {
    return this.isDown
      ? Promise.reject(new ControllerUnavailable(this.controllers[0]!, { wasSent: false }))
      : Promise.resolve(this.policy);
  }

  readFineGrainedPolicies(): Promise<FineGrainedPolicies> {
    return Promise.resolve('none');
  }

  async *listChanges(cursor: string | undefined, scope?: ImportScope): AsyncIterable<ChangePage> {
    this.wanted = scope;
    const at = this.pages.findIndex((page) => page.cursor === cursor);
    const isFull = cursor === undefined;
    for (const page of this.pages.slice(at + 1)) yield { askedAtMs: Date.now(), left: [], isFull, ...page };
  }

  findPerson = (objectGuid: string): Promise<DirectoryPerson | undefined> =>
    Promise.resolve(this.findable.get(objectGuid));
  survey = (): Promise<DirectorySurvey> =>
    Promise.resolve({ ous: [], groups: [], members: [], chosen: 0, isCutOff: false });

  /** What is found, and who is in a unit by its GUID: pages. */
  found: FoundUnits = { units: [], isCutOff: false };
  readonly members = new Map<string, string[][]>();
  findUnits = (): Promise<FoundUnits> => Promise.resolve(this.found);
  async *listMembers({ objectGuid }: DirectoryUnit, scope?: ImportScope): AsyncIterable<readonly string[]> {
    this.wanted = scope;
    yield* this.members.get(objectGuid) ?? [];
  }

  /** Whose password ends: pages, and the spans that were asked for. Breaks off before a page that is an error. */
  expiring: (ExpiringPage | Error)[] = [];
  spans: readonly { readonly fromMs: number; readonly toMs: number }[] = [];
  async *listExpiring(spans: FakeDirectory['spans'], scope?: ImportScope): AsyncIterable<ExpiringPage> {
    [this.spans, this.wanted] = [spans, scope];
    for (const page of this.expiring) {
      if (page instanceof Error) throw page;
      yield page;
    }
  }

  health = () =>
    this.controllers.map((controller) => ({ controller, isHealthy: !this.isDown, checkedAt: '2026-01-01T00:00:00Z' }));
  async *check() {
    yield { name: 'bind', passed: !this.isDown, detail: 'fake' };
  }
  close = () => Promise.resolve();

  async #answer<T>(controller: string, operation: Operation, act: () => T): Promise<T> {
    await Promise.resolve();
    this.atBoundary(`before ${operation}`);
    const fault = this.isDown ? 'before-sent' : this.#takeFault(operation);
    if (fault === 'before-sent') {
      this.#unhealthy.add(controller);
      throw new ControllerUnavailable(controller, { wasSent: false });
    }
    if (fault === 'after-sent-no-effect') throw new ControllerUnavailable(controller, { wasSent: true });
    const value = act();
    this.atBoundary(`after ${operation}`);
    if (fault === 'after-effect') throw new ControllerUnavailable(controller, { wasSent: true });
    if (fault === 'hang') return new Promise<never>(() => undefined);
    return value;
  }

  #takeFault(operation: Operation): Fault | undefined {
    const at = this.#faults.findIndex((fault) => fault.operation === operation);
    return at === -1 ? undefined : this.#faults.splice(at, 1)[0]!.fault;
  }

  #find(login: LoginName): Account | undefined {
    const name = login.value.split('@')[0]!;
    return this.people.get(name)?.account;
  }

  #byGuid(guid: string): FakePerson | undefined {
    return [...this.people.values()].find(({ account }) => account.objectGuid === guid);
  }

  #bind(account: Account | undefined, password: Secret): DirectoryAnswer {
    const person = account && this.#byGuid(account.objectGuid);
    if (!person) {
      this.binds.push({ name: '', isRight: false });
      return { outcome: 'credentials-refused', detail: '525' };
    }
    if (!this.#bindAs(person, password.reveal())) return { outcome: 'credentials-refused', detail: '52e' };
    if (person.account.isDisabled) return { outcome: 'account-disabled' };
    if (person.account.isPasswordExpired) return { outcome: 'password-expired' };
    return { outcome: person.account.mustChangePassword ? 'password-must-change' : 'done' };
  }

  #bindAs(person: FakePerson, password: string): boolean {
    const isRight = person.password === password;
    this.binds.push({ name: person.account.samAccountName, isRight });
    if (!isRight) person.account = { ...person.account, badPasswordTime: String(this.#tick()) };
    return isRight;
  }

  #setPassword(person: FakePerson, how: 'change' | 'reset', password: string, mustChange: boolean): DirectoryAnswer {
    if (password.includes('Refused')) return { outcome: 'password-refused', detail: '0000052D' };
    person.password = password;
    const rest = { ...person.account };
    delete rest.passwordLastSetAt;
    person.account = {
      ...rest,
      mustChangePassword: mustChange,
      pwdLastSet: mustChange ? '0' : String(this.#tick()),
      ...(!mustChange && { passwordLastSetAt: new Date().toISOString() }),
      lockoutTime: how === 'reset' ? '0' : person.account.lockoutTime,
    };
    this.effects.push(`${how} ${person.account.samAccountName}`);
    return { outcome: 'done' };
  }

  #tick(): bigint {
    this.#clock += 10_000_000n;
    return this.#clock;
  }
}
