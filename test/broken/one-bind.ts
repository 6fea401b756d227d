import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const look = 'bridge/executor/look-afterwards.ts';
const controller = 'bridge/connectors/active-directory/controller.ts';
const oneEffect = unit('bridge/executor/exactly-one-effect');
const crashes = unit('bridge/executor/crash-anywhere');

/** B9: one wrong password is at most one bad bind. */
export const oneBind: readonly Defence[] = [
  {
    id: 'b9-no-bind-after-a-crash',
    what: 'a sign-in that may have been tried before is not tried again',
    cuts: [
      {
        file: 'bridge/executor/job-executor.ts',
        take: "if (job.kind === 'password.verify') {\n    return { outcome: 'directory-unavailable', detail: 'a bind may have been sent before' };",
        put: "if (job.kind === 'password.verify') {\n    return verifyPassword(job, deps);",
      },
    ],
    reds: [oneEffect, crashes, security('bridge-lost-answers')],
  },
  {
    id: 'b9-lost-bind',
    what: 'a bind whose answer was lost is not tried on another controller',
    cuts: [
      {
        file: 'bridge/executor/verify-password.ts',
        take: "error.wasSent ? { outcome: 'directory-unavailable', detail: 'no answer to the bind' } : 'not-sent'",
        put: "'not-sent'",
      },
    ],
    reds: [oneEffect, security('bridge-lost-answers')],
  },
  {
    id: 'b9-lost-bind-was-sent',
    what: 'a bind whose answer was lost counts as sent: in the connector',
    cuts: [
      {
        file: controller,
        take: '        (error: unknown) => {\n          throw this.#unavailable(error, true);',
        put: '        (error: unknown) => {\n          throw this.#unavailable(error, false);',
      },
    ],
    reds: ['test/contract/embedded.test.ts', security('bridge-lost-answers')],
  },
  {
    id: 'b9-lost-change',
    what: 'a change is sent once: its old password may have been counted',
    cuts: [
      {
        file: 'bridge/executor/change-account.ts',
        take: "if (job.kind !== 'password.change' && !isExpired(job, deps.now())) return undefined;",
        put: 'if (!isExpired(job, deps.now())) return undefined;',
      },
    ],
    reds: [oneEffect, security('bridge-lost-answers')],
  },
  {
    id: 'b9-one-look',
    what: 'a look by bind that may have been refused is the last one',
    cuts: [{ file: look, take: "if (earlierMark !== undefined && !isUnrefused) return 'unknown';", put: '' }],
    reds: [oneEffect, security('bridge-lost-answers')],
  },
  {
    id: 'b9-look-is-noted',
    what: 'a look by bind is in the journal before it is sent',
    cuts: [{ file: look, take: 'deps.journal.noteLookBind(job.id, mark);', put: '' }],
    reds: [oneEffect, security('bridge-lost-answers')],
  },
  {
    id: 'b9-look-not-sent',
    what: 'a look that was certainly not sent is none: the next one may tell the truth',
    cuts: [{ file: look, take: 'if (!error.wasSent) deps.journal.noteLookBind(job.id, earlierMark);', put: '' }],
    reds: [oneEffect],
  },
  {
    id: 'b9-look-of-its-controller',
    what: 'the mark of a look names its controller, for each has a time of its own',
    cuts: [
      { file: look, take: '`${account.badPasswordTime} ${lookout.controller}`', put: '`${account.badPasswordTime}`' },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b9-looks-of-others',
    what: 'nobody looks by bind once a password was refused since, perhaps to another bridge that looked',
    cuts: [{ file: look, take: "if (lookout.wasRefused) return 'unknown';", put: '' }],
    reds: [oneEffect, unit('bridge/two-bridges-two-controllers')],
  },
  {
    id: 'b9-own-connections',
    what: 'people’s binds never touch the connections of the service account',
    cuts: [
      {
        file: controller,
        take: 'return this.#verifying.lend(async (client) => {',
        put: 'return this.#bound.lend(async (client) => {',
      },
    ],
    reds: ['test/contract/embedded.test.ts'],
  },
  {
    id: 'b9-own-sign-in-rests',
    what: 'a refused sign-in of the service account is not tried again at once',
    cuts: [{ file: controller, take: 'if (ownSignIn.isResting(password)) {', put: 'if (false) {' }],
    reds: ['test/contract/embedded.test.ts', security('bridge-lost-answers')],
  },
  {
    id: 'b9-own-sign-in-of-all',
    what: 'one such refusal counts for all controllers of the domain',
    cuts: [
      {
        file: controller,
        take: 'const { ownSignIn } = this.#around;',
        put: 'const ownSignIn = ((this as { own?: OwnSignIn }).own ??= new (this.#around.ownSignIn.constructor as typeof OwnSignIn)(() => performance.now()));',
      },
    ],
    reds: [unit('bridge/connectors/active-directory/several-controllers')],
  },
];
