import type { CryptoKey } from 'jose';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import type { Job } from '#shared/protocol/job.ts';
import type { BreachedSources } from '../breached/breached-sources.ts';
import type { DirectoryConnector, DirectorySession, Wish } from '../connectors/directory-connector.ts';
import type { Journal } from '../journal/journal.ts';
import type { OneTimePasswords } from './one-time-passwords.ts';
import type { RateCaps } from './rate-caps.ts';
import type { RecentPlaces } from './recent-places.ts';
import type { Deadlines } from './with-deadline.ts';
import { withDeadline } from './with-deadline.ts';

/** The bridge has to stop before a job could be finished; the queue delivers it again. */
export class BridgeStopping extends Error {
  constructor(cause?: unknown) {
    super('the bridge is stopping', { cause });
    this.name = 'BridgeStopping';
  }
}

/** The queue may have given the job to somebody else meanwhile: nothing may be sent for it any more. */
export class NotOursAnyMore extends Error {
  constructor() {
    super('the job was kept for longer than the queue keeps it from others');
    this.name = 'NotOursAnyMore';
  }
}

/** What carrying out a job needs. */
export interface ExecutorDeps {
  readonly connector: Pick<DirectoryConnector, 'select' | 'on' | 'besides' | 'health'>;
  readonly journal: Journal;
  readonly caps: RateCaps;
  /** Whether a DN lies in the OUs that this bridge serves. */
  readonly isInScope: (distinguishedName: string) => boolean;
  /** Whether somebody is among the groups that are imported, where some were chosen; everybody when absent. */
  readonly isImported?: (objectGuid: string) => Promise<boolean>;
  readonly sealKeys: ReadonlyMap<string, CryptoKey>;
  readonly rules: PasswordRules | undefined;
  /** Passwords that attackers know, where this bridge has a source for them. */
  readonly breached?: Pick<BreachedSources, 'has'> | undefined;
  readonly mustChangeAtNextLogon: boolean;
  /** Whether, and how often, helpers may set passwords for one sign-in; never when absent. */
  readonly oneTimePasswords?: OneTimePasswords | undefined;
  /** Attributes that may be read and written; none when absent. */
  readonly openAttributes?: readonly AttributeName[];
  readonly deadlines: Deadlines;
  /** Where accounts were changed lately. */
  readonly places?: RecentPlaces;
  /** Whether a change is looked for on a second controller before it is reported. */
  readonly confirmsElsewhere?: boolean;
  /** Whether the queue still keeps the job from others; asked right before something is sent. */
  readonly isOurs?: (() => boolean | Promise<boolean>) | undefined;
  now(): Date;
  /** @throws BridgeStopping */
  sleep(ms: number): Promise<void>;
}

/** A session on a healthy controller for this job that never waits for ever. */
export async function selectSession(job: Job, deps: ExecutorDeps): Promise<DirectorySession> {
  const wish = { for: purposes[job.kind], prefer: deps.places?.find(job) };
  return withDeadline(await deps.connector.select(wish), deps.deadlines);
}

const purposes: Record<Job['kind'], Wish['for']> = {
  'password.verify': 'verify',
  'password.change': 'change',
  'password.reset': 'change',
  'account.unlock': 'unlock',
  'policy.read': 'verify',
  'attributes.read': 'verify',
  'attributes.write': 'change',
};

/** Right before something is sent. @throws NotOursAnyMore */
export async function assertOurs({ isOurs }: ExecutorDeps): Promise<void> {
  if ((await isOurs?.()) === false) throw new NotOursAnyMore();
}

/** A session on that very controller. */
export const sessionOn = (controller: string, deps: ExecutorDeps): DirectorySession =>
  withDeadline(deps.connector.on(controller), deps.deadlines);

/** Whether the person has to choose another password at the next logon: the job's wish, else the bridge's default. */
export const mustChangeOf = (job: Job, deps: ExecutorDeps): boolean =>
  job.kind === 'password.reset' && (job.mustChangeAtNextLogon ?? deps.mustChangeAtNextLogon);
