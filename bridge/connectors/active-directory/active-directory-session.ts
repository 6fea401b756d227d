import { setTimeout as sleep } from 'node:timers/promises';
import type { Change, Client, Entry } from 'ldapts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import { foldCase } from '#shared/domain/login-name.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { Secret } from '#shared/secret.ts';
import { ControllerUnavailable } from '../directory-connector.ts';
import type { Account, AttributeReading, DirectoryAnswer, DirectorySession } from '../directory-connector.ts';
import { attributeChanges, readAttributes } from './attributes.ts';
import { accountFromEntry } from './account-entry.ts';
import type { Asked } from './answers/answer-row.ts';
import { defaultRefusalFloorMs } from './config.ts';
import type { ActiveDirectoryConfig, ConnectorDeps } from './config.ts';
import type { Controller } from './controller.ts';
import { describeFailure, explainFailure, isValueRefusal, meaningOf, readFailure } from './ldap-errors.ts';
import type { LdapFailure } from './ldap-errors.ts';
import { guidDn, isGuid } from './object-guid.ts';
import { readFineGrainedPolicy } from './password-policy.ts';
import type { EffectivePolicy } from './password-policy.ts';
import { announcedPolicyHints, PolicyHintsControl } from './policy-hints-control.ts';
import { refusalCause } from './refusal-cause.ts';
import { readRootDse } from './root-dse.ts';
import * as requests from './requests.ts';
import { isSendable } from './unicode-password.ts';

/** What a session takes from the connector around it. */
export interface SessionContext {
  readonly controller: Controller;
  readonly config: ActiveDirectoryConfig;
  readonly deps: ConnectorDeps;
  readonly isOwnAccount: (entry: Entry) => boolean;
  /** @param fresh not what was read a while ago: it may have been changed since */
  readonly domainPolicy: (controller: Controller, fresh?: boolean) => Promise<DirectoryPolicy>;
}

/** One Active Directory domain controller, chosen for one job. */
export class ActiveDirectorySession implements DirectorySession {
  readonly controller: string;
  readonly #context: SessionContext;
  readonly #to: Controller;
  #lookUpAt: number | undefined;

  constructor(context: SessionContext) {
    this.#context = context;
    this.#to = context.controller;
    this.controller = context.controller.url;
  }

  async lookUp(login: LoginName): Promise<Account | undefined> {
    // The first of two, where a name was chosen in the portal: looking for both must not show in the time.
    this.#lookUpAt ??= performance.now();
    if (!(await this.#isOwnDomain(login))) return undefined;
    const guid = await this.#read((client) => requests.findPerson(client, this.#context.config.baseDn, login));
    if (guid !== undefined) return this.read(guid);
    // A look-up of nobody takes the work of one of somebody (THREATS E1).
    await this.#read((client) => requests.readAccountEntry(client, this.#context.config.bindDn));
    return undefined;
  }

  async read(objectGuid: string): Promise<Account | undefined> {
    const { deps, isOwnAccount } = this.#context;
    if (!isGuid(objectGuid)) return undefined;
    const entry = await this.#read((client) => requests.readAccountEntry(client, guidDn(objectGuid)));
    return entry && accountFromEntry(entry, { now: deps.now(), isOwnAccount });
  }

  async verify(account: Account | undefined, password: Secret): Promise<DirectoryAnswer> {
    // Measured from the look-up before it, whose time differs as well.
    const startedAt = this.#lookUpAt ?? performance.now();
    this.#lookUpAt = undefined;
    const answer = await this.#verify(account, password);
    const floorMs = this.#context.config.refusalFloorMs ?? defaultRefusalFloorMs;
    if (answer.outcome !== 'done') await sleep(Math.max(0, startedAt + floorMs - performance.now()));
    return answer;
  }

  async #verify(account: Account | undefined, password: Secret): Promise<DirectoryAnswer> {
    const plain = password.reveal();
    if (!isSendable(plain)) return { outcome: 'credentials-refused', detail: 'not-sent' };
    const dn = account?.distinguishedName ?? requests.nobodysDn(this.#context.config.baseDn);
    const failure = await this.#to.tryBind(dn, plain);
    if (!failure) return { outcome: account ? 'done' : 'credentials-refused' };
    return this.#answer('bind', failure);
  }

  async change(account: Account, passwords: { oldPassword: Secret; newPassword: Secret }): Promise<DirectoryAnswer> {
    const [oldPassword, newPassword] = [passwords.oldPassword.reveal(), passwords.newPassword.reveal()];
    if (!isSendable(oldPassword)) return { outcome: 'old-password-wrong', detail: 'not-sent' };
    if (!isSendable(newPassword)) return { outcome: 'password-refused', detail: 'not-sent' };
    const failure = await this.#modify(account, requests.changeChanges(oldPassword, newPassword));
    return this.#explain(failure, { operation: 'change', account, newPassword, isHistoryChecked: true });
  }

  async reset(
    account: Account,
    options: { newPassword: Secret; mustChangeAtNextLogon: boolean },
  ): Promise<DirectoryAnswer> {
    const newPassword = options.newPassword.reveal();
    if (!isSendable(newPassword)) return { outcome: 'password-refused', detail: 'not-sent' };
    const hints = announcedPolicyHints((await this.#to.facts()).root.supportedControls);
    const changes = requests.resetChanges(newPassword, options.mustChangeAtNextLogon);
    const failure = await this.#modify(account, changes, hints);
    return this.#explain(failure, { operation: 'reset', account, newPassword, isHistoryChecked: hints !== undefined });
  }

  async unlock(account: Account): Promise<DirectoryAnswer> {
    const failure = await this.#modify(account, requests.unlockChanges());
    return failure === 'protected' ? protectedAnswer : this.#answer('unlock', failure);
  }

  async readPolicy(account: Account): Promise<DirectoryPolicy> {
    return (await this.#effectivePolicy(account, false)).policy;
  }

  async readAttributes(account: Account, names: readonly AttributeName[]): Promise<AttributeReading> {
    const nothing: AttributeReading = { values: {}, writable: [] };
    if (account.isProtected) return nothing;
    return (await this.#read((client) => readAttributes(client, guidDn(account.objectGuid), names))) ?? nothing;
  }

  async writeAttributes(account: Account, values: AttributeValues): Promise<DirectoryAnswer> {
    const failure = await this.#modify(account, attributeChanges(values));
    if (failure === 'protected') return protectedAnswer;
    return failure && isValueRefusal(failure)
      ? { outcome: 'attribute-refused', detail: describeFailure(failure) }
      : // Like it, a write of attributes that hold no password.
        this.#answer('unlock', failure);
  }

  /** The executor refuses protected accounts before; this is the second lock on the same door (THREATS B3). */
  async #modify(account: Account, changes: Change[], hints?: string): Promise<LdapFailure | 'protected' | undefined> {
    if (account.isProtected) return 'protected';
    // By GUID: the person may have been renamed or moved since the look-up.
    const controls = hints === undefined ? undefined : new PolicyHintsControl(hints);
    return this.#to.write((client) => client.modify(guidDn(account.objectGuid), changes, controls));
  }

  async #explain(
    failure: LdapFailure | 'protected' | undefined,
    asked: { operation: 'change' | 'reset'; account: Account; newPassword: string; isHistoryChecked: boolean },
  ): Promise<DirectoryAnswer> {
    if (failure === 'protected') return protectedAnswer;
    if (!failure || meaningOf(asked.operation, failure) !== 'policy') return this.#answer(asked.operation, failure);
    const detail = describeFailure(failure);
    try {
      // Read anew: policy and account may have changed since they were looked at, and then the cause would be a wrong one.
      const account = (await this.read(asked.account.objectGuid)) ?? asked.account;
      const effective = await this.#effectivePolicy(account, true);
      const root = await this.#read(readRootDse);
      // Whoever announces the hints is a Windows; Samba compares no names.
      const comparesNames = announcedPolicyHints(root.supportedControls) !== undefined;
      const { hasPasswordFilter = false } = this.#context.config;
      // Its own clock decided: this machine's may be wrong.
      const now = root.currentTime ?? this.#context.deps.now();
      const known = { account, effective, comparesNames, hasPasswordFilter, now };
      return { outcome: refusalCause({ ...asked, ...known }), detail };
    } catch {
      // The refusal is certain, only its reason is not.
      return { outcome: 'password-refused', detail };
    }
  }

  #answer(asked: Asked, failure: LdapFailure | undefined): DirectoryAnswer {
    if (!failure) return { outcome: 'done' };
    const meaning = meaningOf(asked, failure);
    const detail = describeFailure(failure);
    if (meaning === 'policy') return { outcome: 'password-refused', detail };
    if (meaning === 'unbound' || meaning === 'elsewhere' || meaning === 'unclear') {
      throw new ControllerUnavailable(this.controller, { wasSent: meaning === 'unclear', cause: detail });
    }
    return { outcome: meaning, detail };
  }

  /** An answer that the table has no place for is one of a controller that is not well: another may be. */
  async #read<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await this.#to.read(work);
    } catch (error) {
      const failure = readFailure(error);
      if (!failure) throw error;
      const problem = explainFailure('request', failure);
      this.#context.deps.log?.warn({ controller: this.controller, problem }, 'controller refused to be read');
      throw new ControllerUnavailable(this.controller, { wasSent: false, cause: problem });
    }
  }

  async #effectivePolicy(account: Account, fresh: boolean): Promise<EffectivePolicy> {
    const domainPolicy = await this.#context.domainPolicy(this.#to, fresh);
    const { passwordSettingsDn } = account;
    // The look-up of the account has said which one is in force: nothing more to ask when it is the domain's.
    if (passwordSettingsDn === undefined) return { policy: domainPolicy, isCertain: true };
    return this.#to.read((client) => readFineGrainedPolicy(client, passwordSettingsDn, domainPolicy));
  }

  /** `OTHER\ann` is not our Ann. */
  async #isOwnDomain(login: LoginName): Promise<boolean> {
    if (login.domain === undefined) return true;
    const { netbiosName } = await this.#to.facts();
    return netbiosName !== undefined && foldCase(netbiosName) === login.domain;
  }
}

const protectedAnswer: DirectoryAnswer = { outcome: 'protected-account' };
