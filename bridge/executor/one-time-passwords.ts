import type { Job } from '#shared/protocol/job.ts';
import type { Account } from '../connectors/directory-connector.ts';
import type { Journal } from '../journal/journal.ts';
import type { Answer } from './answer.ts';

/** What this bridge's own configuration lets helpers do, with its cap. Absent where it opens nothing. */
export interface OneTimePasswords {
  /** Counts one. @returns false when no more may be set within this hour */
  take(objectGuid: string): boolean;
}

const hourMs = 3_600_000;
/** About one person: enough for a few tries against a policy that nobody could read before. */
const perAccountPerHour = 5;
const slot = 'one-time-passwords';

/**
 * Counts over all helpers together, for the bridge has only the cloud's word for who they are. What was counted stands in the
 * journal, so that a restart does not open the cap.
 */
export function capOneTimePasswords(
  perHour: number,
  { journal, now }: { readonly journal: Pick<Journal, 'readValue' | 'writeValue'>; readonly now: () => Date },
): OneTimePasswords {
  return {
    take(objectGuid) {
      const atMs = now().getTime();
      const recent = read(journal.readValue(slot)).filter((each) => each.atMs > atMs - hourMs);
      const ofAccount = recent.filter((each) => each.account === objectGuid.toLowerCase());
      if (recent.length >= perHour || ofAccount.length >= perAccountPerHour) return false;
      journal.writeValue(slot, JSON.stringify([...recent, { account: objectGuid.toLowerCase(), atMs }]));
      return true;
    },
  };
}

interface Counted {
  readonly account: string;
  readonly atMs: number;
}

/** The journal has proven whole when it was opened, and only this file writes the value. */
const read = (text: string | undefined): Counted[] => (text === undefined ? [] : (JSON.parse(text) as Counted[]));

/** Whether a job asks for a password that a helper gets to know. */
export const isOneTime = ({ actor, kind }: Pick<Job, 'actor' | 'kind'>): boolean =>
  actor.kind === 'administrator' && kind === 'password.reset';

/**
 * What no bridge does for a helper, however it is configured: whoever helps unlocks, and sets no password that lasts (THREATS
 * E19). Not even when the cloud says so.
 */
export function refuseForHelper({ actor, kind, mustChangeAtNextLogon }: Job): Answer | undefined {
  if (actor.kind === 'self' || kind === 'account.unlock') return undefined;
  if (kind !== 'password.reset') return refused('not for a helper');
  return mustChangeAtNextLogon === true ? undefined : refused('a helper sets no password that lasts');
}

/** What only some bridges do for a helper. Asked again right before something is sent. */
export const refuseClosed = (job: Job, open: OneTimePasswords | undefined): Answer | undefined =>
  isOneTime(job) && !open ? refused('not for a helper: helpers.oneTimePasswords is not set here') : undefined;

/** An account that never has to change its password would keep the one that a helper knows. */
export const refuseLasting = (job: Job, account: Account): Answer | undefined =>
  isOneTime(job) && account.ignoresMustChange ? { outcome: 'must-change-void' } : undefined;

const refused = (detail: string): Answer => ({ outcome: 'job-refused', detail });
