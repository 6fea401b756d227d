import type { Entry } from 'ldapts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import { foldCase } from '#shared/domain/login-name.ts';
import { ControllerUnavailable } from '../directory-connector.ts';
import type {
  ChangePage,
  CheckLine,
  ControllerHealth,
  DirectoryConnector,
  DirectoryPerson,
  DirectorySession,
  DirectorySurvey,
  ImportScope,
} from '../directory-connector.ts';
import { ActiveDirectorySession } from './active-directory-session.ts';
import { checkController } from './check.ts';
import { assertLdaps } from './config.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from './config.ts';
import { Controller } from './controller.ts';
import { dnKey, isSameDn } from './distinguished-name.ts';
import type { DnKey } from './distinguished-name.ts';
import { textOf } from './entry-values.ts';
import { readDomainPolicy } from './password-policy.ts';
import { listPeopleChanges } from './people-changes.ts';
import { surveyDirectory } from './survey.ts';
import { findWanted, resolveScope, toPerson } from './wanted-people.ts';

const policyKeptMs = 60_000;

/**
 * The connector for one Active Directory domain over LDAPS.
 * @throws TypeError when a controller is not an `ldaps://` URL or none is given
 */
export function createActiveDirectoryConnector(config: ActiveDirectoryConfig, deps: ConnectorDeps): DirectoryConnector {
  if (config.controllers.length === 0) throw new TypeError('name at least one controller');
  config.controllers.forEach(assertLdaps);
  return new ActiveDirectoryConnector(config, deps);
}

class ActiveDirectoryConnector implements DirectoryConnector {
  readonly #config: ActiveDirectoryConfig;
  readonly #deps: ConnectorDeps;
  readonly #controllers: readonly Controller[];
  /** The bridge's own service account, worked out once: a sync compares everybody with it. */
  readonly #own: { readonly dn: DnKey | undefined; readonly name: string };
  readonly #policies = new Map<Controller, { readAtMs: number; policy: DirectoryPolicy }>();

  constructor(config: ActiveDirectoryConfig, deps: ConnectorDeps) {
    this.#config = config;
    this.#deps = deps;
    const bindName = config.bindDn;
    this.#own = { dn: dnKey(bindName), name: foldCase(bindName.slice(bindName.indexOf('\\') + 1)) };
    this.#controllers = config.controllers.map((url) => new Controller(url, config, deps));
  }

  async select(): Promise<DirectorySession> {
    return this.#session(await this.#choose());
  }

  on(url: string): DirectorySession {
    const controller = this.#controllers.find((known) => known.url === url);
    // Removed from the configuration since: nobody can look there any more.
    if (!controller) throw new ControllerUnavailable(url, { wasSent: false, cause: 'not configured' });
    return this.#session(controller);
  }

  async readDomainPolicy(): Promise<DirectoryPolicy> {
    return this.#domainPolicy(await this.#choose());
  }

  async *listChanges(cursor: string | undefined, scope?: ImportScope): AsyncIterable<ChangePage> {
    const [{ servedOus }, { now }] = [this.#config, this.#deps];
    yield* listPeopleChanges(await this.#choose(), { cursor, servedOus, scope, isOwnAccount: this.#isOwnAccount, now });
  }

  async findPerson(objectGuid: string, scope?: ImportScope): Promise<DirectoryPerson | undefined> {
    const controller = await this.#choose();
    const entry = await controller.read(async (client) =>
      findWanted(client, objectGuid, await resolveScope(client, this.#config.servedOus, scope)),
    );
    return entry && toPerson(entry, this.#isOwnAccount)[0];
  }

  async survey(scope?: ImportScope): Promise<DirectorySurvey> {
    const [{ servedOus, baseDn }, { now }] = [this.#config, this.#deps];
    return surveyDirectory(await this.#choose(), { servedOus, baseDn, scope, now });
  }

  health(): readonly ControllerHealth[] {
    return this.#controllers.map((controller) => controller.state.report());
  }

  async *check(): AsyncIterable<CheckLine> {
    for (const controller of this.#controllers) yield* checkController(controller, this.#config, this.#deps.now);
  }

  close(): Promise<void> {
    for (const controller of this.#controllers) controller.close();
    return Promise.resolve();
  }

  /** The first controller in configured order that answers; those known to be away only when no other is left. */
  async #choose(): Promise<Controller> {
    const healthy = this.#controllers.filter((controller) => controller.state.isHealthy);
    const away = this.#controllers.filter((controller) => !controller.state.isHealthy);
    let last: unknown;
    for (const controller of [...healthy, ...away]) {
      try {
        await controller.ensure();
        for (const other of away) if (other !== controller) other.probeWhenDue();
        return controller;
      } catch (error) {
        if (!(error instanceof ControllerUnavailable)) throw error;
        last = error;
      }
    }
    throw last;
  }

  #session(controller: Controller): DirectorySession {
    return new ActiveDirectorySession({
      controller,
      config: this.#config,
      deps: this.#deps,
      isOwnAccount: this.#isOwnAccount,
      domainPolicy: (of) => this.#domainPolicy(of),
    });
  }

  async #domainPolicy(controller: Controller): Promise<DirectoryPolicy> {
    const now = this.#deps.now().getTime();
    const kept = this.#policies.get(controller);
    if (kept && now - kept.readAtMs < policyKeptMs) return kept.policy;
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
