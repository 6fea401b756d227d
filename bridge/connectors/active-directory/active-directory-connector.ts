import type { Entry } from 'ldapts';
import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import { foldCase } from '#shared/domain/login-name.ts';
import type {
  AuthorityHealth,
  ChangePage,
  CheckLine,
  ControllerHealth,
  DirectoryConnector,
  DirectoryPerson,
  DirectorySession,
  DirectorySurvey,
  DirectoryUnit,
  ExpiringPage,
  FoundUnits,
  ImportScope,
  Wish,
} from '../directory-connector.ts';
import { ActiveDirectorySession } from './active-directory-session.ts';
import { checkDirectory } from './check-directory.ts';
import { assertLdaps, mostOpeningsAtOnce } from './config.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from './config.ts';
import type { Controller } from './controller.ts';
import { ControllerChoice } from './controller-choice.ts';
import { ControllerRoster } from './controller-roster.ts';
import { dnKey, isSameDn } from './distinguished-name.ts';
import type { DnKey } from './distinguished-name.ts';
import { textOf } from './entry-values.ts';
import { listExpiring } from './expiring-passwords.ts';
import type { Span } from './expiry-windows.ts';
import { OwnSignIn } from './own-sign-in.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { writableInAll } from './attribute-rights.ts';
import { readDomainPolicy, readFineGrainedPolicies } from './password-policy.ts';
import { listPeopleChanges } from './people-changes.ts';
import { surveyDirectory } from './survey.ts';
import { fixedCa } from './trusted-ca.ts';
import type { TrustedCa } from './trusted-ca.ts';
import { Turnstile } from './turnstile.ts';
import { findUnits, listMembers } from './units.ts';
import { findWanted, resolveScope, toPerson } from './wanted-people.ts';

const policyKeptMs = 60_000;

/**
 * The connector for one Active Directory domain over LDAPS.
 * @throws TypeError when a controller is not an `ldaps://` URL, or there is neither one nor a place to look for them
 */
export function createActiveDirectoryConnector(config: ActiveDirectoryConfig, deps: ConnectorDeps): DirectoryConnector {
  if (config.controllers.length === 0 && !config.discovery) throw new TypeError('name at least one controller');
  config.controllers.forEach(assertLdaps);
  return new ActiveDirectoryConnector(config, deps);
}

class ActiveDirectoryConnector implements DirectoryConnector {
  readonly #config: ActiveDirectoryConfig;
  readonly #deps: ConnectorDeps;
  readonly #ca: TrustedCa;
  readonly #roster: ControllerRoster;
  readonly #choice: ControllerChoice;
  /** The bridge's own service account, worked out once: a sync compares everybody with it. */
  readonly #own: { readonly dn: DnKey | undefined; readonly name: string };
  readonly #policies = new Map<Controller, { readAtMs: number; policy: DirectoryPolicy }>();

  constructor(config: ActiveDirectoryConfig, deps: ConnectorDeps) {
    this.#config = config;
    this.#deps = deps;
    const bindName = config.bindDn;
    this.#own = { dn: dnKey(bindName), name: foldCase(bindName.slice(bindName.indexOf('\\') + 1)) };
    this.#ca = typeof config.caPem === 'string' ? fixedCa(config.caPem) : config.caPem;
    const ownSignIn = new OwnSignIn(deps.elapsedMs ?? (() => performance.now()));
    const around = { ca: this.#ca, openings: new Turnstile(mostOpeningsAtOnce), ownSignIn };
    this.#roster = new ControllerRoster(config, deps, around);
    this.#choice = new ControllerChoice(this.#roster, this.#ca, deps);
  }

  async select(wish?: Wish): Promise<DirectorySession> {
    return this.#session(await this.#choice.choose(wish));
  }

  on(url: string): DirectorySession {
    return this.#session(this.#roster.find(url));
  }

  async besides(url: string): Promise<DirectorySession | undefined> {
    const other = await this.#choice.chooseBesides(url);
    return other && this.#session(other);
  }

  async readDomainPolicy(): Promise<DirectoryPolicy> {
    return this.#domainPolicy(await this.#choice.choose());
  }

  async readFineGrainedPolicies(): Promise<FineGrainedPolicies> {
    const controller = await this.#choice.choose();
    const { defaultNamingContext } = await controller.identify();
    return controller.read((client) => readFineGrainedPolicies(client, defaultNamingContext));
  }

  async writableAttributes(names: readonly AttributeName[]): Promise<readonly AttributeName[] | undefined> {
    const controller = await this.#choice.choose({ for: 'change' });
    return controller.read((client) => writableInAll(client, this.#config.servedOus, names));
  }

  async *listChanges(cursor: string | undefined, scope?: ImportScope): AsyncIterable<ChangePage> {
    const [{ servedOus }, { now }] = [this.#config, this.#deps];
    yield* listPeopleChanges(await this.#choice.choose(), {
      cursor,
      servedOus,
      scope,
      isOwnAccount: this.#isOwnAccount,
      now,
    });
  }

  async findPerson(objectGuid: string, scope?: ImportScope): Promise<DirectoryPerson | undefined> {
    const controller = await this.#choice.choose();
    const entry = await controller.read(async (client) =>
      findWanted(client, objectGuid, await resolveScope(client, this.#config.servedOus, scope)),
    );
    return entry && toPerson(entry, this.#isOwnAccount)[0];
  }

  async survey(scope?: ImportScope): Promise<DirectorySurvey> {
    const [{ servedOus, baseDn }, { now }] = [this.#config, this.#deps];
    return surveyDirectory(await this.#choice.choose(), { servedOus, baseDn, scope, now });
  }

  async findUnits(wanted: Parameters<DirectoryConnector['findUnits']>[0], scope?: ImportScope): Promise<FoundUnits> {
    const [{ servedOus, baseDn }, { now }] = [this.#config, this.#deps];
    return findUnits(await this.#choice.choose(), { ...wanted, servedOus, baseDn, scope, now });
  }

  async *listMembers(unit: DirectoryUnit, scope?: ImportScope): AsyncIterable<readonly string[]> {
    const [{ servedOus, memberPageSize: pageSize }, { now }] = [this.#config, this.#deps];
    yield* listMembers(await this.#choice.choose(), { unit, servedOus, scope, now, pageSize });
  }

  async *listExpiring(spans: readonly Span[], scope?: ImportScope): AsyncIterable<ExpiringPage> {
    const [{ servedOus }, { now }] = [this.#config, this.#deps];
    const isOwnAccount = this.#isOwnAccount;
    yield* listExpiring(await this.#choice.choose(), { spans, servedOus, scope, isOwnAccount, now });
  }

  health(): readonly ControllerHealth[] {
    return this.#roster.now().map((controller) => controller.report());
  }

  authority(): AuthorityHealth {
    return this.#ca.health();
  }

  async *check(): AsyncIterable<CheckLine> {
    const { roster, choice } = { roster: this.#roster, choice: this.#choice };
    yield* checkDirectory({ roster, choice, ca: this.#ca, config: this.#config, deps: this.#deps });
  }

  close(): Promise<void> {
    this.#roster.close();
    return Promise.resolve();
  }

  #session(controller: Controller): DirectorySession {
    return new ActiveDirectorySession({
      controller,
      config: this.#config,
      deps: this.#deps,
      isOwnAccount: this.#isOwnAccount,
      domainPolicy: (of, fresh) => this.#domainPolicy(of, fresh),
    });
  }

  async #domainPolicy(controller: Controller, fresh = false): Promise<DirectoryPolicy> {
    const now = this.#deps.now().getTime();
    const kept = this.#policies.get(controller);
    if (!fresh && kept && now - kept.readAtMs < policyKeptMs) return kept.policy;
    const { root } = await controller.facts();
    const policy = await controller.read((client) => readDomainPolicy(client, root.defaultNamingContext));
    this.#policies.set(controller, { readAtMs: now, policy });
    return policy;
  }

  /** Whether an entry is the bridge's own service account, in whichever way the configuration names it. */
  readonly #isOwnAccount = (entry: Entry): boolean => {
    const names = [textOf(entry, 'userPrincipalName'), textOf(entry, 'sAMAccountName')];
    const isNamed = names.some((name) => name !== undefined && foldCase(name) === this.#own.name);
    // A name that is no DN is nobody's.
    return isNamed || (this.#own.dn !== undefined && isSameDn(dnKey(entry.dn), this.#own.dn));
  };
}
