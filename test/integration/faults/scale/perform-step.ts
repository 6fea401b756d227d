import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import { passwordsOf } from '#shared/protocol/job.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { newOperationId } from '#test/unit/bridge/test-jobs.ts';
import type { Step, Wish } from './plan.ts';
import type { SharedDomain, Subject } from './shared-domain.ts';
import type { SmallCloud } from './small-cloud.ts';

/** What came of a step, as the person was told. */
export interface Ending {
  readonly step: Step;
  readonly subject: Subject;
  readonly operation: string;
  readonly told: OutcomeCode | 'lost';
  /** The one that was given as the present one. */
  readonly current: string;
  /** How many events there were when it began, and when it had ended. */
  readonly from: number;
  readonly to: number;
  readonly tookMs: number;
}

const kinds: Record<Wish, JobKind> = {
  reset: 'password.reset',
  'reset-must-change': 'password.reset',
  change: 'password.change',
  unlock: 'account.unlock',
  'helper-unlock': 'account.unlock',
  'sign-in': 'password.verify',
  guess: 'password.verify',
};

/** Does what a browser does, with the truth about the present password, and waits for the end. */
export async function performStep(
  step: Step,
  { domain, cloud, recipients }: { domain: SharedDomain; cloud: SmallCloud; recipients: readonly SealRecipient[] },
): Promise<Ending> {
  const { wish } = step;
  const subject = domain.subjects[step.person]!;
  const kind = kinds[wish];
  const isUnlock = kind === 'account.unlock';
  if (isUnlock) domain.lock(subject);
  else if (domain.isLocked(subject)) domain.unlock(subject);
  const [from, startedAt, id] = [domain.events.length, Date.now(), newOperationId()];
  const current = wish === 'guess' ? step.password : presentPassword(domain, subject);
  const named = passwordsOf[kind];
  const { login } = subject;
  const sealed =
    named.length === 0
      ? undefined
      : await seal(
          {
            ...(named.includes('currentPassword') && { currentPassword: current }),
            ...(named.includes('newPassword') && { newPassword: step.password }),
          },
          { operation: id, directory: 'corp', login, kind },
          recipients,
        );
  const person = await cloud.person(subject.objectGuid);
  const order = {
    ...{ id, kind, login, owner: 'play', portal: cloud.portal, language: 'en' as const, person, proofs: [] },
    ...(sealed !== undefined && { sealed }),
    ...(wish === 'helper-unlock' && { helper: 'help-desk' }),
  };
  await cloud.order(order, { mustChangeAtNextLogon: wish === 'reset-must-change' });
  const told = await cloud.ending(id);
  const to = domain.events.length;
  return { step, subject, operation: id, told, current, from, to, tookMs: Date.now() - startedAt };
}

/** As the controllers' logs have it. */
const presentPassword = ({ events }: SharedDomain, { objectGuid, password }: Subject): string =>
  events.findLast(({ kind, account }) => kind === 'password-set' && account === objectGuid)?.password ?? password;
