import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import type { Job, SealedPasswords } from '#shared/protocol/job.ts';
import { isInScope } from '#bridge/connectors/active-directory/distinguished-name.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import type { Answer } from '#bridge/executor/answer.ts';
import type { BreachedSources } from '#bridge/breached/breached-sources.ts';
import { createJobExecutor } from '#bridge/executor/job-executor.ts';
import type { Handled } from '#bridge/executor/job-executor.ts';
import { capOneTimePasswords } from '#bridge/executor/one-time-passwords.ts';
import type { RecentPlaces } from '#bridge/executor/recent-places.ts';
import { RateCaps } from '#bridge/executor/rate-caps.ts';
import type { RateLimits } from '#bridge/executor/rate-caps.ts';
import { openJournal } from '#bridge/journal/sqlite-journal.ts';
import type { Journal } from '#bridge/journal/journal.ts';
import { FakeDirectory } from '../fake-directory.ts';
import { newKeyPair, TestCloud } from '../test-jobs.ts';
import type { KeyPair } from '../test-jobs.ts';

// Made once: a key pair costs more than most tests.
const keys: Promise<{ job: KeyPair; seal: KeyPair; other: KeyPair }> = Promise.all([
  newKeyPair('ES256'),
  newKeyPair('ECDH-ES+A256KW'),
  newKeyPair('ECDH-ES+A256KW'),
]).then(([job, seal, other]) => ({ job, seal, other }));

export const goodPassword = 'Correct horse 42';

/** An executor on a fake directory with a real journal. Results are not signed but plain JSON. */
export class ExecutorSetup {
  readonly directory = new FakeDirectory();
  /** A real one instead of the fake. */
  connector: DirectoryConnector | undefined;
  readonly folder = mkdtempSync(join(tmpdir(), 'latchkey-executor-'));
  readonly cloud: TestCloud;
  readonly sealPair: KeyPair;
  readonly otherBridge: KeyPair;
  readonly refused: string[] = [];
  readonly answers: Answer[] = [];
  readonly failures: unknown[] = [];
  journal: Journal;
  limits: RateLimits = { operationsPerMinute: 1000, perAccountPerHour: 1000 };
  rules: PasswordRules | undefined;
  breached: Pick<BreachedSources, 'has'> | undefined;
  mustChangeAtNextLogon = false;
  confirmsElsewhere = false;
  /** How many passwords helpers may set within an hour; none at all when absent. */
  oneTimePerHour: number | undefined;
  places: RecentPlaces | undefined;
  openAttributes: readonly AttributeName[] | undefined;
  offsetMs = 0;
  #caps: RateCaps | undefined;
  #executor: ReturnType<typeof createJobExecutor> | undefined;

  private constructor(made: { job: KeyPair; seal: KeyPair; other: KeyPair }) {
    this.cloud = new TestCloud(made.job);
    this.sealPair = made.seal;
    this.otherBridge = made.other;
    this.cloud.recipients = [{ keyId: made.seal.keyId, publicKey: made.seal.jwk }];
    this.journal = openJournal(this.folder, this.now);
  }

  static async create(): Promise<ExecutorSetup> {
    return new ExecutorSetup(await keys);
  }

  now = (): Date => new Date(Date.now() + this.offsetMs);

  /** As if the process had been killed and started again. */
  restart(): void {
    this.journal.close();
    this.journal = openJournal(this.folder, this.now);
    this.#executor = undefined;
    this.#caps = undefined;
  }

  /** A second bridge also gets sealed parts. */
  addOtherBridge(): void {
    this.cloud.recipients.push({ keyId: this.otherBridge.keyId, publicKey: this.otherBridge.jwk });
  }

  async deliver(job: Job | string, receiveCount = 1, isOurs = (): boolean => true): Promise<Handled> {
    this.#caps ??= new RateCaps(this.limits, this.now, this.journal.startedSince(new Date(0)));
    this.#executor ??= createJobExecutor({
      names: { directory: 'corp', bridge: 'bridge-1' },
      connector: this.connector ?? this.directory,
      journal: this.journal,
      caps: this.#caps,
      isInScope: (dn) => isInScope(dn, ['OU=People,DC=corp,DC=test']),
      jobKeys: [this.cloud.jobKey.publicKey],
      sealKeys: new Map([[this.sealPair.keyId, this.sealPair.privateKey]]),
      rules: this.rules,
      breached: this.breached,
      mustChangeAtNextLogon: this.mustChangeAtNextLogon,
      confirmsElsewhere: this.confirmsElsewhere,
      oneTimePasswords:
        this.oneTimePerHour === undefined
          ? undefined
          : capOneTimePasswords(this.oneTimePerHour, { journal: this.journal, now: this.now }),
      ...(this.places && { places: this.places }),
      ...(this.openAttributes && { openAttributes: this.openAttributes }),
      deadlines: { readMs: 40, actMs: 40 },
      now: this.now,
      // Waiting costs nothing but the clock.
      sleep: (ms) => {
        this.offsetMs += ms;
        return Promise.resolve();
      },
      sign: (message) => Promise.resolve(JSON.stringify(message)),
      events: {
        refused: (reason) => this.refused.push(reason),
        finished: (_, answer) => this.answers.push(answer),
        repeated: () => undefined,
        failed: (_, error) => this.failures.push(error),
      },
    });
    return this.#executor({ body: typeof job === 'string' ? job : await this.cloud.sign(job), receiveCount, isOurs });
  }

  /** Delivers and insists on an answer. */
  async answer(job: Job, receiveCount = 1): Promise<ResultMessage> {
    const handled = await this.deliver(job, receiveCount);
    if (handled.action !== 'answer') throw new Error(`not answered: ${handled.action} ${String(this.failures.at(-1))}`);
    return JSON.parse(handled.result) as ResultMessage;
  }

  /** A job for a person of the fake directory, aimed at their objectGUID. */
  job(kind: Job['kind'], name: string, passwords?: SealedPasswords, changes?: Partial<Job>): Promise<Job> {
    const account = this.directory.people.get(name.toLowerCase())?.account;
    return this.cloud.job(kind, name, {
      issuedAt: this.now(),
      ...(passwords && { passwords }),
      ...(account && kind !== 'password.verify' && { objectGuid: account.objectGuid }),
      ...(changes && { changes }),
    });
  }

  reset = (name: string, newPassword = goodPassword, changes?: Partial<Job>): Promise<Job> =>
    this.job('password.reset', name, { newPassword }, changes);
  change = (name: string, currentPassword: string, newPassword = goodPassword): Promise<Job> =>
    this.job('password.change', name, { currentPassword, newPassword });
  verify = (name: string, currentPassword: string): Promise<Job> =>
    this.job('password.verify', name, { currentPassword });
  unlock = (name: string): Promise<Job> => this.job('account.unlock', name);

  close(): void {
    this.journal.close();
    rmSync(this.folder, { recursive: true });
  }
}
