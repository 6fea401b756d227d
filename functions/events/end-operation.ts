import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import { activityId } from '../activity/activity-entry.ts';
import { proofBudget, proofSubject } from '../flows/limits.ts';
import type { Audited } from '../audit/audit-writer.ts';
import { changeNotice } from '../notices/change-notice.ts';
import { oneTimeNotice } from '../notices/one-time-notice.ts';
import { effectOn } from '../operations/budget-effect.ts';
import type { Operation } from '../ports/operation-store.ts';
import type { EventContext } from './event-handler.ts';

export const needsToEnd = ['operationResults', 'budgets', 'keyRing', 'notices', 'sessionEnds', 'activity'] as const;
type Context = EventContext<(typeof needsToEnd)[number]>;

/**
 * Writes down how an operation ended, once, and does what follows from it. The person who waits sees the end first; if
 * what follows fails, the message comes again and does all of it again.
 */
export async function endOperation(result: ResultMessage, context: Context): Promise<void> {
  const { ports, now, log, audit, isRetry } = context;
  const { operation: id, directory, outcome, rules, retryAt, objectGuid, password, note, policy, answer } = result;
  const end = { id, directory, outcome, rules, retryAt, objectGuid, password, note, policy, answer };
  const ended = await ports.operationResults.complete(end);
  if (ended) {
    const tookMs = now().getTime() - ended.createdAtMs;
    log.info('operation-ended', { operation: id, kind: ended.kind, outcome, tookMs });
    // Looking at one's own data changes nothing.
    if (ended.kind !== 'attributes.read') audit?.write(endIn(ended, result, now()));
  }
  const operation = ended ?? (isRetry ? await ports.operationResults.findEnded({ id, directory, outcome }) : undefined);
  if (!operation) return;
  await Promise.all([tellPerson(ports, operation, result, now()), noteEnd(ports, operation, result)]);
  if (outcome === 'done')
    await Promise.all((operation.endsSessions ?? []).map((each) => ports.sessionEnds.remove(each)));
  // Last: an attempt must not be given back once more because something else failed after it.
  await settleBudget(ports, operation, result, now());
}

/** For the trail: which bridge said how it ended. */
const endIn = (
  { id, kind, directory, portal, person, attributes }: Operation,
  result: ResultMessage,
  now: Date,
): Audited => ({
  event: {
    ...{ at: now.toISOString(), action: `operation.${kind.replace('.', '-')}`, outcome: result.outcome },
    ...{ actor: { kind: 'bridge', id: result.bridge }, portal, directory, operation: id },
    // Which, never what: a value is nobody's but its owner's.
    ...(attributes && { object: attributes.join(' ').slice(0, 200) }),
  },
  about: person ? { person: person.id } : {},
});

/** Who knew the password gets the attempts back; what failed on our side costs nobody an attempt. */
async function settleBudget(
  ports: Context['ports'],
  operation: Operation,
  result: ResultMessage,
  now: Date,
): Promise<void> {
  if (operation.subject === undefined) return;
  const effect = effectOn(operation.kind, result.outcome);
  const budget = proofBudget(operation.subject, 'directory-password');
  if (effect === 'success') await ports.budgets.succeed(proofSubject(operation.subject), ['directory-password']);
  // Given back when sending seemed to have failed, and yet the password was tried: that is no free guess.
  else if (operation.isUncounted) {
    if (effect === 'none') await ports.budgets.take(budget, now);
  } else if (effect === 'refund') await ports.budgets.refund(budget);
}

const noticeFor = {
  'password.reset': 'password-reset',
  'password.change': 'password-changed',
  'account.unlock': 'account-unlocked',
  'password.verify': undefined,
  'policy.read': undefined,
  'attributes.read': undefined,
  'attributes.write': 'details-changed',
} as const;

/**
 * For the person's own history, with what the directory said. Signing in is noted when it is complete. The same end told
 * again takes the place of the first: the entry's time and id are the operation's.
 */
async function noteEnd(
  { activity }: Context['ports'],
  operation: Operation,
  { outcome }: ResultMessage,
): Promise<void> {
  const { id, kind, person, portal, createdAtMs: atMs, factors, from } = operation;
  if (!person || kind === 'password.verify' || kind === 'policy.read' || kind === 'attributes.read') return;
  const of = { person: person.id, id: activityId(atMs, id), atMs, portal };
  if (isHelped(operation)) {
    // What a helper tried and was refused is nothing that happened to the account; the trail has it.
    if (outcome === 'done') await activity.add({ ...of, what: 'helped', help: 'one-time-set' });
    return;
  }
  const entry = { ...of, what: kind, outcome };
  await activity.add({ ...entry, ...(factors && { factors }), ...(from && { from }) });
}

/** Whether somebody else set a password for the person. */
const isHelped = (operation: Operation): operation is Operation & { readonly helper: string } =>
  operation.kind === 'password.reset' && operation.helper !== undefined;

/** The notice has the id of its operation: told twice, it is sent once. */
async function tellPerson(
  ports: Context['ports'],
  operation: Operation,
  { outcome }: ResultMessage,
  now: Date,
): Promise<void> {
  const kind = noticeFor[operation.kind];
  if (!kind || !operation.person || outcome !== 'done') return;
  const { id, person, portal, login, language } = operation;
  if (isHelped(operation)) {
    const { helper } = operation;
    await ports.notices.send(await oneTimeNotice(ports.keyRing, { id, person, portal, login, language, helper }, now));
    return;
  }
  await ports.notices.send(await changeNotice(ports.keyRing, { kind, id, person, portal, login, language }, now));
}
