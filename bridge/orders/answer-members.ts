import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import { membersAtOnce, mostMemberPages } from '#shared/protocol/member-list.ts';
import { standingScope } from '../report/sync-scope.ts';
import type { OrderHandlerDeps } from './order-handler.ts';

type Deps = Pick<OrderHandlerDeps, 'connector' | 'names' | 'now' | 'roster' | 'send'>;

/** Tells which groups or OUs there are, and says so when it could not look. */
export async function answerUnits(deps: Deps, order: DirectoryOrder & { kind: 'find-units' }): Promise<void> {
  const { scope } = standingScope(deps.roster);
  const found = await deps.connector
    .findUnits({ kind: order.unit, beginning: order.beginning }, scope)
    .catch((error: unknown) => ({ units: [], isCutOff: false, problem: wordsOf(error) }));
  // What does not fit into a message by its name alone is nothing that somebody could choose by it.
  const units = found.units.filter(({ dn, name }) => dn.length <= 1000 && name.length <= 256);
  const isCutOff = found.isCutOff || units.length < found.units.length;
  await deps.send({ ...envelopeOf(deps, order), type: 'units', ...found, isCutOff, units: [...units] });
}

/**
 * Tells who is in a group or an OU, of those who are imported, a page at a time: no more than two pages are held, however
 * many people there are. The last page says that it is the last, and why the list ends where it could not be read on.
 */
export async function answerMembers(deps: Deps, order: DirectoryOrder & { kind: 'list-members' }): Promise<void> {
  const waiting: string[] = [];
  let page = 0;
  const send = (end: { isLast: boolean; problem?: string }): Promise<void> =>
    deps.send({
      ...envelopeOf(deps, order),
      type: 'members',
      ...{ page: page++, objectGuids: waiting.splice(0, membersAtOnce), ...end },
    });
  try {
    for await (const guids of deps.connector.listMembers(order.of, standingScope(deps.roster).scope)) {
      waiting.push(...guids);
      while (waiting.length > membersAtOnce) {
        if (page === mostMemberPages - 1) return await send({ isLast: true, problem: tooMany });
        await send({ isLast: false });
      }
    }
  } catch (error) {
    // A list that is not whole is nobody's: none of it is to be acted on.
    waiting.length = 0;
    return send({ isLast: true, problem: wordsOf(error) });
  }
  await send({ isLast: true });
}

const tooMany = `more than ${membersAtOnce * mostMemberPages} people`;
const wordsOf = (error: unknown): string => String((error as Error).message).slice(0, 300);

const envelopeOf = ({ names, now }: Deps, { id: order }: DirectoryOrder) =>
  ({ version: protocolVersion, ...names, sentAt: now().toISOString(), order }) as const;
