import { DirectoryKey, OrderView } from '#shared/api/directory-views.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, RandomSource, Reply } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import type { BridgeOrders } from '../ports/bridge-orders.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import { memberListLifeMs } from '../ports/member-lists.ts';
import type { ListKind, MemberLists } from '../ports/member-lists.ts';
import { aboutDirectory, findDirectory, urgentOrderOf } from './about-directory.ts';
import { bridgesFor } from './bridges-for.ts';

/** What every operation declares that has a bridge list something. */
export const havingListed = {
  ...aboutDirectory,
  method: 'POST',
  permission: 'onboarding.write',
  params: DirectoryKey,
  output: OrderView,
  status: 202,
  errors: ['not-found', 'directory-unreachable', 'bridge-too-old'],
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeOrders', 'memberLists'],
} as const;

interface Context {
  readonly params: { readonly directory: string };
  readonly config: FunctionConfig;
  readonly ports: { readonly bridges: BridgeRegister; readonly bridgeOrders: BridgeOrders; memberLists: MemberLists };
  readonly now: () => Date;
  readonly random: RandomSource;
}

type Wanted = DirectoryOrder extends infer One
  ? One extends { kind: ListKind }
    ? Omit<One, 'version' | 'id' | 'directory' | 'issuedAt' | 'expiresAt'>
    : never
  : never;

/** Asks a bridge for a list. The note comes first: an answer that finds none is left. */
export async function orderList(
  wanted: Wanted,
  { params, config, ports, now, random }: Context,
): Promise<Result<Reply<{ order: string }>, Failure<(typeof havingListed)['errors'][number]>>> {
  const directory = findDirectory(config, params.directory)?.id;
  if (directory === undefined) return err({ code: 'not-found' });
  const able = await bridgesFor('member-lists', { bridges: ports.bridges, directory, now: now() });
  if (!able.ok) return able;
  const envelope = urgentOrderOf(directory, random, now());
  const key = { directory, order: envelope.id };
  await ports.memberLists.begin(key, wanted.kind, now().getTime() + memberListLifeMs);
  await ports.bridgeOrders.send({ ...envelope, ...wanted }, able.value);
  return ok({ body: { order: envelope.id } });
}
