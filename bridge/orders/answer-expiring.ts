import { dayAfter, dayOf, startOf } from '#shared/domain/expiry-days.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { expiringAtOnce, soonDays } from '#shared/protocol/expiring.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { ExpiringPage } from '../connectors/directory-connector.ts';
import { standingScope } from '../report/sync-scope.ts';
import type { OrderHandlerDeps } from './order-handler.ts';

type Deps = Pick<OrderHandlerDeps, 'connector' | 'names' | 'now' | 'roster' | 'send'>;

/**
 * Tells whose password ends on the days that were asked for, and how many end soon. Pages leave while the directory is still
 * being read. A list that breaks off says so and has no number: the cloud asks again, and whoever was told of twice is written
 * to once.
 */
export async function answerExpiring(deps: Deps, order: DirectoryOrder & { kind: 'list-expiring' }): Promise<void> {
  const { day, ends } = order;
  const waiting: ExpiringPage['people'][number][] = [];
  let page = 0;
  const send = (end: { isLast: boolean; soon?: number; hasHiddenPolicies?: true; problem?: string }): Promise<void> =>
    deps.send({
      ...{ version: protocolVersion, ...deps.names, sentAt: deps.now().toISOString(), type: 'expiring' as const },
      ...{ order: order.id, day, page: page++, people: waiting.splice(0, expiringAtOnce), ...end },
    });
  let [soon, isHidden] = [0, false];
  try {
    const soonOver = dayAfter(day, soonDays);
    for await (const page of deps.connector.listExpiring(spansOf(day, ends), standingScope(deps.roster).scope)) {
      const dayed = page.people.map((person) => ({ person, end: dayOf(new Date(person.endsAt)) }));
      soon += dayed.filter(({ end }) => end >= day && end < soonOver).length;
      isHidden ||= page.hasHiddenPolicies;
      waiting.push(...dayed.filter(({ end }) => ends.includes(end)).map(({ person }) => person));
      while (waiting.length > expiringAtOnce) await send({ isLast: false });
    }
  } catch (error) {
    const problem = String((error as Error).message).slice(0, 300);
    while (waiting.length > expiringAtOnce) await send({ isLast: false });
    return send({ isLast: true, problem });
  }
  await send({ isLast: true, soon, ...(isHidden && { hasHiddenPolicies: true }) });
}

/** The days that are wanted by name, and those that are counted: what touches the controller asks for in one. */
const spansOf = (day: string, ends: readonly string[]): { fromMs: number; toMs: number }[] => [
  ...ends.map((end) => ({ fromMs: startOf(end), toMs: startOf(dayAfter(end, 1)) })),
  { fromMs: startOf(day), toMs: startOf(dayAfter(day, soonDays)) },
];
