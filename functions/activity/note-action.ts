import { ActivityKind } from '#shared/api/activity-views.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { originOf } from '../environments/surroundings-of.ts';
import type { Log } from '../log.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Session } from '../ports/session-store.ts';
import { activityId } from './activity-entry.ts';
import type { ActivityEntry } from './activity-entry.ts';

const hourMs = 60 * 60 * 1000;

/** One call of an action, and what came of it. */
export interface Happening {
  readonly action: { readonly id: string; readonly isAudited: boolean; readonly status: number };
  readonly caller: Flow | Session;
  readonly body: unknown;
  /** A problem's code; undefined when it went well. */
  readonly refusal: string | undefined;
  readonly now: Date;
  readonly requestId: string;
  readonly surroundings: () => Promise<Environment>;
}

/**
 * Writes down what an action did to somebody's account, by its declaration alone: what is audited and named in
 * `ActivityKind`. An action that only begins something (202) is written down when that ends, `events/end-operation.ts`.
 */
export async function noteAction(
  { activity, log }: { activity: ActivityLog; log: Log },
  happening: Happening,
): Promise<void> {
  const { action, caller, surroundings } = happening;
  const entry = entryOf(happening, caller);
  if (!entry) return;
  try {
    const from = originOf(await surroundings());
    const { isHourly, ...kept } = entry;
    await activity.add({ ...kept, id: isHourly ? idWithin(entry, from.network) : entry.id, from });
  } catch (error) {
    // What was done is done: to call it failed would be a lie. The log has a line of it either way.
    log.error('activity-lost', error, { action: action.id });
  }
}

type Draft = ActivityEntry & { readonly isHourly?: true };

function entryOf({ action, body, refusal, now, requestId }: Happening, owner: Flow | Session): Draft | undefined {
  const atMs = now.getTime();
  const factor = FactorId.safeParse((body as { factor?: unknown } | undefined)?.factor);
  const factors = factor.success ? { factors: [factor.data] } : {};
  const common = { atMs, portal: owner.portal, ...factors };
  if (refusal === 'proof-refused' || refusal === 'too-many-tries') {
    // A sign-in that names nobody is nobody's; for names that do not exist it is written as for those that do (E1).
    if ('isNameless' in owner) return undefined;
    const person = 'subject' in owner ? owner.subject : owner.person.id;
    const what = refusal === 'too-many-tries' ? refusal : 'wrong-proof';
    return { ...common, person, what, id: `${action.id}.${factor.data ?? ''}`, isHourly: true };
  }
  const kind = ActivityKind.safeParse(action.id);
  const isDone = refusal === undefined && action.status !== 202;
  if (!isDone || !kind.success || 'subject' in owner) return undefined;
  return { ...common, person: owner.person.id, what: kind.data, id: activityId(atMs, safe(requestId)) };
}

/** The same refusal over and over is one entry an hour and network: nobody can bury what else happened under it. */
const idWithin = ({ atMs, id, what }: ActivityEntry, network = ''): string =>
  activityId(Math.floor(atMs / hourMs) * hourMs, safe(`${what}.${id}.${network}`));

const safe = (text: string): string => text.replaceAll(/[^A-Za-z0-9.-]/g, '_').slice(0, 64);
