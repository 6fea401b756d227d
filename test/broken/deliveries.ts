import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const executor = 'bridge/executor/job-executor.ts';
const change = 'bridge/executor/change-account.ts';
const attributes = 'bridge/executor/attributes/write-attributes.ts';
const oneEffect = unit('bridge/executor/exactly-one-effect');
const crashes = unit('bridge/executor/crash-anywhere');

/** B7: a job that comes again, and a process that dies or sleeps in the middle of one. */
export const deliveries: readonly Defence[] = [
  {
    id: 'b7-answered-again',
    what: 'a job that was answered is answered from the journal, and not carried out again',
    cuts: [{ file: executor, take: 'if (entry?.result !== undefined) {', put: 'if (false) {' }],
    reds: [unit('bridge/executor/job-executor'), security('bridge-forged-jobs')],
  },
  {
    id: 'b7-first-answer-stays',
    what: 'a job that is done keeps the answer that it had first',
    cuts: [
      {
        file: 'bridge/journal/sqlite-journal.ts',
        take: "result = excluded.result\n    WHERE state = 'started'`),",
        put: 'result = excluded.result`),',
      },
    ],
    reds: [unit('bridge/journal/sqlite-journal')],
  },
  {
    id: 'b7-two-at-once',
    what: 'a job that comes while it is carried out here is left to that',
    cuts: [{ file: executor, take: "if (running.has(job.id)) return { action: 'leave' };", put: '' }],
    reds: [oneEffect],
  },
  {
    id: 'b7-looked-for-before-caps',
    what: 'what may have been sent from here is looked for first, whatever clocks and caps say',
    cuts: [{ file: executor, take: "if (past.kind === 'started-here') return carryOn(job, past, deps);", put: '' }],
    reds: [oneEffect],
  },
  {
    id: 'b7-seen-by-another',
    what: 'a job delivered before that another bridge could open is looked for before anything is sent',
    cuts: [{ file: executor, take: 'receiveCount > 1 && othersCouldHaveActed(job)', put: 'false' }],
    reds: [oneEffect],
  },
  {
    id: 'b7-noted-before-sending',
    what: 'what is about to be sent is in the journal before',
    cuts: [{ file: change, take: 'deps.journal.start({ ...record, before });', put: '' }],
    reds: [oneEffect, crashes, security('bridge-lost-answers')],
  },
  {
    id: 'b7-sent-at-most-once',
    what: 'a change is sent again only where the controller said that it did nothing',
    cuts: [
      {
        file: 'bridge/connectors/active-directory/controller.ts',
        take: 'if (error.wasRefused) {\n        this.#bound.drain();',
        put: 'if (true) {\n        this.#bound.drain();',
      },
    ],
    reds: ['test/contract/embedded.test.ts', security('bridge-lost-answers')],
  },
  {
    id: 'b7-lost-answer-was-sent',
    what: 'a change whose answer was lost counts as sent: in the connector',
    cuts: [
      {
        file: 'bridge/connectors/active-directory/controller.ts',
        take: 'this.#bound.drain();\n      throw this.#unavailable(error.cause, true);',
        put: 'this.#bound.drain();\n      throw this.#unavailable(error.cause, false);',
      },
    ],
    reds: ['test/contract/embedded.test.ts', security('bridge-lost-answers')],
  },
  {
    id: 'b7-hanging-was-sent',
    what: 'a change that never comes back counts as sent: in the executor',
    cuts: [
      { file: 'bridge/executor/with-deadline.ts', take: 'deadlines.actMs, true)', put: 'deadlines.actMs, false)' },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b7-unclear-was-sent',
    what: 'an answer that leaves open what it did counts as sent',
    cuts: [
      {
        file: 'bridge/connectors/active-directory/active-directory-session.ts',
        take: "{ wasSent: meaning === 'unclear', cause: detail }",
        put: '{ wasSent: false, cause: detail }',
      },
    ],
    reds: [unit('bridge/connectors/active-directory/answer-table')],
  },
  {
    id: 'b7-seen-absent-twice',
    what: 'right after a loss a change has to be seen absent twice before it is sent again',
    cuts: [{ file: change, take: 'isFresh: true } }', put: 'isFresh: false } }' }],
    reds: [security('bridge-lost-answers')],
    only: 'a moment later',
  },
  {
    id: 'b7-look-by-bind',
    what: 'whether a password that changed meanwhile is ours a bind tells: it is not taken for lost, and set twice',
    cuts: [
      {
        file: 'bridge/executor/look-afterwards.ts',
        take: 'return await askPassword(job, lookout, { account, passwords, session, deps });',
        put: "return 'not-effective';",
      },
    ],
    reds: [oneEffect, crashes, security('bridge-lost-answers')],
  },
  {
    id: 'b7-changed-elsewhere-kept',
    what: 'a password that somebody else set meanwhile is not written over',
    cuts: [
      {
        file: 'bridge/executor/look-afterwards.ts',
        take: "return outcome === 'credentials-refused' && isUntouched ? 'not-effective' : 'unknown';",
        put: "return 'not-effective';",
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b7-every-controller',
    what: 'what another bridge may have sent is looked for on every controller (ADR 72)',
    cuts: [
      {
        file: 'bridge/executor/look-everywhere.ts',
        take: 'for (const controller of controllersInOrder(deps)) {',
        put: 'for (const controller of controllersInOrder(deps).slice(0, 1)) {',
      },
    ],
    reds: [unit('bridge/two-bridges-two-controllers')],
  },
  {
    id: 'b7-every-controller-after-own',
    what: 'the same for a job that was begun here and came again',
    cuts: [{ file: change, take: 'const elsewhere = isMaybeElsewhere\n', put: 'const elsewhere = false\n' }],
    reds: [unit('bridge/two-bridges-two-controllers')],
  },
  {
    id: 'b7-unseen-may-have-it',
    what: 'a controller that cannot be looked at may have the change: nothing is sent',
    cuts: [
      {
        file: 'bridge/executor/look-everywhere.ts',
        take: "if (sight === 'unknown') open ??= { sight, controller };",
        put: '',
      },
    ],
    reds: [unit('bridge/two-bridges-two-controllers')],
  },
  {
    id: 'b7-values-looked-for',
    what: 'details that stand there already are not written again',
    cuts: [{ file: attributes, take: "(values[name] ?? '') === wanted[name]", put: 'false' }],
    reds: [unit('bridge/executor/attributes')],
  },
  {
    id: 'b7-others-values-kept',
    what: 'details that somebody else changed after a loss are not written over',
    cuts: [{ file: attributes, take: 'if (sent && sent.before !== before)', put: 'if (false)' }],
    reds: [unit('bridge/executor/attributes')],
  },
  {
    id: 'b7-values-everywhere',
    what: 'details that another bridge may have written are looked for on every controller',
    cuts: [
      {
        file: attributes,
        take: 'isOpen ? await lookForValues(job, wanted, ',
        put: 'false ? await lookForValues(job, wanted, ',
      },
    ],
    reds: [unit('bridge/two-bridges-two-controllers')],
  },
  {
    id: 'b7-values-since',
    what: 'and are not written over what was changed since',
    cuts: [
      {
        file: 'bridge/executor/attributes/look-for-values.ts',
        take: 'changedAt !== undefined && changedAt.getTime() < since',
        put: 'true',
      },
    ],
    reds: [unit('bridge/two-bridges-two-controllers')],
  },
  {
    id: 'b7-sent-mark',
    what: 'a result that the queue has taken is not sent again and again',
    cuts: [{ file: 'bridge/report/outbox.ts', take: 'deps.journal.markSent(operation);', put: '' }],
    reds: [unit('bridge/bridge-over-the-wire')],
  },
];
