import { setTimeout as pause } from 'node:timers/promises';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { AttributeAnswer } from '#shared/protocol/attribute-values.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { openAnswer } from '#shared/protocol/sealed-values.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { newOperationId } from '#test/unit/bridge/test-jobs.ts';
import { textOf } from './details.ts';
import type { Details } from './details.ts';
import { kinds, makeOrder } from './make-order.ts';
import type { Step } from './plan.ts';
import type { SharedDomain, Subject } from './shared-domain.ts';
import type { SmallCloud } from './small-cloud.ts';

/** What came of a step, as the person was told. */
export interface Ending {
  readonly step: Step;
  readonly subject: Subject;
  readonly operation: string;
  readonly told: OutcomeCode | 'lost';
  /** Of a `read-policy`. */
  readonly policy?: DirectoryPolicy;
  /** Of a `read-details`, opened. */
  readonly read?: AttributeAnswer;
  /** The one that was given as the present one. */
  readonly current: string;
  /** What each controller had when it began. */
  readonly detailsBefore: readonly Details[];
  readonly startedAtMs: number;
  /** How many events there were when it began, and when it had ended. */
  readonly from: number;
  readonly to: number;
  readonly tookMs: number;
}

interface World {
  readonly domain: SharedDomain;
  readonly cloud: SmallCloud;
  readonly recipients: readonly SealRecipient[];
}

/** Does what a browser does, with the truth about the present password, and waits for the end. */
export async function performStep(step: Step, { domain, cloud, recipients }: World): Promise<Ending> {
  const { wish } = step;
  const subject = domain.subjects[step.person]!;
  if (kinds[wish] === 'account.unlock') domain.lock(subject);
  else if (domain.isLocked(subject)) domain.unlock(subject);
  const [from, startedAtMs, id] = [domain.events.length, Date.now(), newOperationId()];
  const detailsBefore = domain.detailsOf(subject);
  const current = wish === 'guess' ? step.password : presentPassword(domain, subject);
  const person = await cloud.person(subject.objectGuid);
  const { order, privateKey } = await makeOrder(step, { id, login: subject.login, current, recipients });
  const over = new AbortController();
  const meddled = meddle(step, subject, { domain, over: over.signal });
  await cloud.order(
    { ...order, portal: cloud.portal, person },
    { mustChangeAtNextLogon: wish === 'reset-must-change' },
  );
  const { code, policy, answer } = await cloud.ending(id);
  const [to, tookMs] = [domain.events.length, Date.now() - startedAtMs];
  const read = answer !== undefined && privateKey ? await openAnswer(answer, id, privateKey) : undefined;
  over.abort();
  await meddled;
  return {
    ...{ step, subject, operation: id, told: code, current, detailsBefore, startedAtMs, from, to, tookMs },
    ...(policy && { policy }),
    ...(read && { read }),
  };
}

/** As the controllers' logs have it. */
const presentPassword = ({ events }: SharedDomain, { objectGuid, password }: Subject): string =>
  events.findLast(({ kind, account }) => kind === 'password-set' && account === objectGuid)?.password ?? password;

const lookMs = 20;

/** Somebody else changes the same, if the plan says so; since a bridge has written only if one does before it is over. */
async function meddle(
  { details, meddling }: Step,
  subject: Subject,
  { domain, over }: { domain: SharedDomain; over: AbortSignal },
): Promise<void> {
  if (!meddling) return;
  const from = domain.events.length;
  const isWritten = (): boolean =>
    domain.events.slice(from).some((event) => textOf(event.details as Details) === textOf(details));
  while (meddling.since === 'written' && !isWritten()) {
    if (over.aborted) return;
    await pause(lookMs);
  }
  await pause(meddling.afterMs);
  await domain.setByHand(subject, meddling);
}
