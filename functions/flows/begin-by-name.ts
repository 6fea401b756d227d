import type { FlowView, Language } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, RandomSource, Reply } from '../actions/action.ts';
import type { PortalConfig } from '../environment.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { Flow, FlowStore } from '../ports/flow-store.ts';
import type { Person } from '../ports/person.ts';
import type { Identity } from './identify.ts';
import { flowLifeSeconds, startBudget } from './limits.ts';
import { newFlow } from './new-flow.ts';
import { reachabilityOf } from './reachability.ts';
import { viewFlow } from './view-flow.ts';

/**
 * Begins a flow in which a directory password may be proven, for the name that somebody typed: counted by whom it means,
 * whether or not there is such a person (THREATS E1, E5). Nothing is sent. What the browser needs to seal a password comes
 * at once.
 */
export async function beginByName(
  {
    ports,
    now,
    random,
  }: {
    readonly ports: { readonly budgets: BudgetStore; readonly bridges: BridgeRegister; readonly flows: FlowStore };
    readonly now: () => Date;
    readonly random: RandomSource;
  },
  wish: Pick<Flow, 'kind' | 'purpose' | 'login' | 'lost'> & {
    readonly portal: PortalConfig;
    readonly language: Language;
    readonly identity: Identity;
    /** Who has that name, for the trail, also where they are nobody for now. */
    readonly meant: Person | undefined;
  },
): Promise<Result<Reply<FlowView>, Failure<'too-many-tries'>>> {
  const { portal, identity, meant } = wish;
  const byName = await ports.budgets.take(startBudget(identity.subject), now());
  if (!byName.isTaken) return err({ code: 'too-many-tries', ...(byName.retryAt && { retryAt: byName.retryAt }) });
  const { flow: begun, token } = newFlow({ ...wish, now: now(), random });
  const flow = { ...begun, operation: { id: random.id(), number: 1 } };
  const [reach] = await Promise.all([reachabilityOf(ports.bridges, portal.directory, now()), ports.flows.create(flow)]);
  return ok({
    body: viewFlow(flow, portal, reach, { now: now() }),
    cookies: [{ cookie: 'flow', token, maxAgeSeconds: flowLifeSeconds }],
    ...(meant && { about: meant.id }),
  });
}
