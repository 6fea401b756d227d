import { unit } from './defence.ts';
import type { Defence } from './defence.ts';

const clock = 'bridge/queue/queue-clock.ts';
const clockTest = unit('bridge/queue/queue-clock');
const oneEffect = unit('bridge/executor/exactly-one-effect');
const ours = 'await assertOurs(deps);\n';

/** B2, B7: whose clock counts, and for how long a job is ours (ADR 73). */
export const clocks: readonly Defence[] = [
  {
    id: 'b2-clock-of-the-queue',
    what: 'a clock of this machine that is wrong is not believed',
    cuts: [{ file: clock, take: 'const isOff = Math.abs(offMs) > clockSkewMs;', put: 'const isOff = false;' }],
    reds: [clockTest],
  },
  {
    id: 'b2-late-answer',
    what: 'an answer that was long on its way does not put the clock back',
    cuts: [
      {
        file: clock,
        take: 'least = nearer(least, date + halfSecondMs - nowMs, nowMs, Math.max);',
        put: 'least = nearer(least, date + halfSecondMs - nowMs, nowMs, (_, told) => told);',
      },
    ],
    reds: [clockTest],
  },
  {
    id: 'b2-late-answer-of-a-new-span',
    what: 'nor does one that is the first for long',
    cuts: [{ file: clock, take: 'least && Math.max(least.nearest, least.before);', put: 'least?.nearest;' }],
    reds: [clockTest],
  },
  {
    id: 'b2-jobs-by-that-clock',
    what: 'jobs are judged by that clock',
    cuts: [
      {
        file: 'bridge/run-bridge.ts',
        take: '// Jobs are judged by the clock of whoever keeps them.\n    now: clock.now,',
        put: 'now,',
      },
    ],
    reds: [unit('bridge/bridge-over-the-wire')],
  },
  {
    id: 'b7-lease-margin',
    what: 'a job is not ours any more shortly before the queue may give it away',
    cuts: [
      {
        file: 'bridge/queue/lease.ts',
        take: 'const lifeMs = wholeMs - (wholeMs < shortestMs ? 0 : marginMs);',
        put: 'const lifeMs = wholeMs;',
      },
    ],
    reds: [clockTest],
  },
  {
    id: 'b7-lease-from-its-date',
    what: 'that time counts from when the queue gave the job, not from when it was read',
    cuts: [
      {
        file: 'bridge/queue/lease.ts',
        take: '(clock?.dateOf(answer) ?? Infinity) + lifeMs',
        put: '(answer && clock?.serviceMs() || Infinity) + lifeMs',
      },
    ],
    reds: [clockTest],
  },
  {
    id: 'b7-lease-first-answer',
    what: 'the first answer of all may have been long on its way: the queue is asked whether the job is still ours',
    cuts: [
      {
        file: 'bridge/queue/lease.ts',
        take: 'if (isBeforeEnd(clock?.latestMs())) return true;',
        put: 'if (isBeforeEnd(clock?.serviceMs())) return true;',
      },
    ],
    reds: [clockTest],
  },
  {
    id: 'b7-lease-frozen-while-asking',
    what: 'and that answer counts from its date as well',
    cuts: [{ file: 'bridge/queue/lease.ts', take: 'return isBeforeEnd(clock?.latestMs());', put: 'return true;' }],
    reds: [clockTest],
  },
  {
    id: 'b7-lease-is-told',
    what: 'the executor is told for how long the job is ours',
    cuts: [{ file: 'bridge/queue/job-poller.ts', take: ', isOurs: lease.isOurs }', put: ' }' }],
    reds: [unit('bridge/queue/job-poller')],
  },
  {
    id: 'b7-not-ours-change',
    what: 'nothing is changed for a job that is not ours any more',
    cuts: [{ file: 'bridge/executor/change-account.ts', take: `  ${ours}`, put: '' }],
    reds: [oneEffect],
  },
  {
    id: 'b7-not-ours-bind',
    what: 'nobody is signed in for a job that is not ours any more',
    cuts: [{ file: 'bridge/executor/verify-password.ts', take: `      ${ours}`, put: '' }],
    reds: [oneEffect],
  },
  {
    id: 'b7-not-ours-details',
    what: 'no details are written for a job that is not ours any more',
    cuts: [{ file: 'bridge/executor/attributes/write-attributes.ts', take: `  ${ours}`, put: '' }],
    reds: [unit('bridge/executor/attributes')],
  },
  {
    id: 'b7-not-ours-not-answered',
    what: 'a job that is not ours any more is not answered either: whoever has it does that',
    cuts: [
      {
        file: 'bridge/executor/job-executor.ts',
        take: "if (error instanceof NotOursAnyMore) return { action: 'leave' };",
        put: '',
      },
    ],
    reds: [oneEffect],
  },
];
