import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const protection = 'bridge/connectors/active-directory/protection.ts';
const orders = 'bridge/orders/order-handler.ts';

/** B1 to B3: what a bridge refuses by itself, and orders. The rest of these rows is in docs/security.md. */
export const ownRules: readonly Defence[] = [
  {
    id: 'b1-orders-audience',
    what: 'an order for another directory is not obeyed',
    cuts: [
      {
        file: 'shared/protocol/directory-order.ts',
        take: 'if (z.object({ directory: DirectoryId }).parse(value).directory !== options.directory)',
        put: 'if (false)',
      },
    ],
    reds: [security('bridge-sync')],
  },
  {
    id: 'b1-orders-replay',
    what: 'an order that was obeyed is not obeyed again',
    cuts: [
      {
        file: orders,
        take: 'if (issuedAt <= Number(deps.roster.readValue(key) ?? 0)) return false;',
        put: '',
      },
    ],
    reds: [unit('bridge/orders'), security('bridge-sync')],
  },
  {
    id: 'b2-orders-expiry',
    what: 'an order whose time is over is not obeyed',
    cuts: [{ file: orders, take: 'Date.parse(order.expiresAt) <= now.getTime() || ', put: '' }],
    reds: [unit('bridge/orders'), security('bridge-sync')],
  },
  {
    id: 'b2-orders-life',
    what: 'an order with a life that no honest cloud gives is not obeyed',
    cuts: [{ file: orders, take: ' || hasImplausibleLife(order, now)) return false;', put: ') return false;' }],
    reds: [security('bridge-sync')],
  },
  {
    id: 'b2-expiry-before-sending',
    what: 'a job that runs out while it is prepared is not sent',
    cuts: [
      {
        file: 'bridge/executor/change-account.ts',
        take: "if (isExpired(job, deps.now())) return answered({ outcome: 'expired' });",
        put: '',
      },
    ],
    reds: [unit('bridge/executor/job-executor')],
  },
  {
    id: 'b3-helpers',
    what: 'who helps somebody neither sets, changes nor tries a password',
    cuts: [
      {
        file: 'bridge/executor/job-executor.ts',
        take: "if (job.actor.kind !== 'self' && job.kind !== 'account.unlock') return",
        put: 'if (false) return',
      },
    ],
    reds: [unit('bridge/executor/job-executor')],
  },
  {
    id: 'b3-primary-group',
    what: 'whose primary group is protected is protected, also where the other groups were not read',
    cuts: [
      {
        file: protection,
        take: "return protectedRids.includes(numberOf(entry, 'primaryGroupID') ?? 0);",
        put: 'return false;',
      },
    ],
    reds: [unit('bridge/connectors/active-directory/protection')],
  },
  {
    id: 'b3-nested-groups',
    what: 'who is in a protected group, however deep, is protected',
    cuts: [
      { file: protection, take: 'groups.some((sid) => sid === undefined || isProtectedGroup(sid))', put: 'false' },
    ],
    reds: [unit('bridge/connectors/active-directory/protection'), security('bridge-compromised-cloud')],
  },
];
