import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const expiry = 'bridge/executor/expiry.ts';
const orders = 'bridge/orders/order-handler.ts';
const forged = security('bridge-forged-jobs');
const late = security('bridge-compromised-cloud');
const executor = unit('bridge/executor/job-executor');

/** B1 and B2: jobs and orders that nobody of ours made, and such as come too late or too early. */
export const jobs: readonly Defence[] = [
  {
    id: 'b1-signature',
    what: 'a job is signed by our cloud',
    cuts: [
      {
        file: 'shared/protocol/job-signature.ts',
        take: 'return (await verifyEs256(jws, key, type)).payload;',
        put: "return Buffer.from(jws.split('.')[1] ?? '', 'base64url');",
      },
    ],
    reds: [unit('shared/protocol/job-signature'), executor, forged],
    // Others would wait for an alert that never comes.
    only: 'somebody else signed it|a forged, edited|signs with a key of their own',
  },
  {
    id: 'b1-audience',
    what: 'a job is for this directory',
    cuts: [
      {
        file: 'shared/protocol/job-signature.ts',
        take: "if (parsed.data.directory !== options.directory) throw new JobRefused('audience');",
        put: '',
      },
    ],
    reds: [unit('shared/protocol/job-signature'), executor, forged],
    // Others would wait for an alert that never comes.
    only: 'for another directory|a forged, edited',
  },
  {
    id: 'b1-seal-binding',
    what: 'what was sealed for one job opens in no other',
    cuts: [
      {
        file: 'shared/protocol/sealing.ts',
        take: "if (!equalBytes(opened.additionalAuthenticatedData, bindingBytes(binding))) throw new Error('bound elsewhere');",
        put: '',
      },
    ],
    reds: [unit('shared/protocol/sealing'), executor, forged],
  },
  {
    id: 'b1-object-guid',
    what: 'the typed name belongs to the objectGUID that the job names',
    cuts: [
      {
        file: 'bridge/executor/resolve-account.ts',
        take: 'if (job.target.objectGuid !== undefined && job',
        put: 'if (false && job',
      },
    ],
    reds: [executor, forged],
  },
  {
    id: 'b1-alert',
    what: 'a job that is not believed is told of',
    cuts: [
      {
        file: 'bridge/executor/job-executor.ts',
        take: 'deps.events.refused(error.code, delivery);',
        put: '',
      },
    ],
    reds: [executor, forged],
    // Others would wait for an alert that never comes.
    only: 'a forged, edited|signs with a key of their own',
  },
  {
    id: 'b1-orders-signature',
    what: 'an order is signed by our cloud',
    cuts: [
      {
        file: 'shared/protocol/directory-order.ts',
        take: 'const verified = await verifyEs256(jws, key, orderType).catch(() => undefined);',
        put: "const verified = { payload: Buffer.from(jws.split('.')[1] ?? '', 'base64url') };",
      },
    ],
    reds: [unit('bridge/orders'), security('bridge-sync')],
  },
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
    id: 'b2-orders-future',
    what: 'an order from a time that is still to come is not obeyed',
    cuts: [{ file: orders, take: 'if (beginsLater(order, judgedAt(deps))) {', put: 'if (false) {' }],
    reds: [unit('bridge/orders')],
  },
  {
    id: 'b2-expiry',
    what: 'a job that has waited for longer than its life is not carried out',
    cuts: [{ file: expiry, take: 'now.getTime() > Date.parse(job.expiresAt) + clockSkewMs', put: 'false' }],
    reds: [executor, late],
  },
  {
    id: 'b2-life',
    what: 'a life that no honest cloud gives is refused',
    cuts: [{ file: expiry, take: 'return isTooLong || beginsLater(job, now);', put: 'return beginsLater(job, now);' }],
    reds: [executor, late],
  },
  {
    id: 'b2-future',
    what: 'so is one that begins in the future',
    cuts: [{ file: expiry, take: 'return isTooLong || beginsLater(job, now);', put: 'return isTooLong;' }],
    reds: [executor, late],
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
];
