import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import type { BridgeOrders } from '../ports/bridge-orders.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import { memberListLifeMs } from '../ports/member-lists.ts';
import type { ListKind, MemberLists } from '../ports/member-lists.ts';
import { urgentOrderOf } from './about-directory.ts';
import { bridgesFor } from './bridges-for.ts';

interface Deps {
  readonly ports: { readonly bridges: BridgeRegister; readonly bridgeOrders: BridgeOrders; memberLists: MemberLists };
  readonly directory: string;
  readonly now: Date;
  readonly random: RandomSource;
}

type Wanted = DirectoryOrder extends infer One
  ? One extends { kind: ListKind }
    ? Omit<One, 'version' | 'id' | 'directory' | 'issuedAt' | 'expiresAt'>
    : never
  : never;

/** Asks a bridge for a list. The note comes first: an answer that finds none is left. @returns the id of the order */
export async function orderList(
  wanted: Wanted,
  { ports, directory, now, random }: Deps,
): Promise<Result<string, { code: 'directory-unreachable' | 'bridge-too-old' }>> {
  const able = await bridgesFor('member-lists', { bridges: ports.bridges, directory, now });
  if (!able.ok) return able;
  const envelope = urgentOrderOf(directory, random, now);
  const key = { directory, order: envelope.id };
  await ports.memberLists.begin(key, wanted.kind, now.getTime() + memberListLifeMs);
  await ports.bridgeOrders.send({ ...envelope, ...wanted }, able.value);
  return ok(envelope.id);
}
