import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const connector = 'bridge/connectors/active-directory';
const connectorTest = (name: string): string => unit(`${connector}/${name}`);
const oneEffect = unit('bridge/executor/exactly-one-effect');

/** B8: what is told is what the directory did. */
export const truth: readonly Defence[] = [
  {
    id: 'b8-answer-gate',
    what: 'bytes of a controller that are no LDAP answer never reach the client, which takes one without a code for success',
    cuts: [{ file: `${connector}/answer-gate.ts`, take: '      assertAnswerShape(message);\n', put: '' }],
    reds: [connectorTest('answer-gate'), connectorTest('hostile-controller')],
    // Lengths that lie keep the client busy for ever.
    only: 'result code',
  },
  {
    id: 'b8-result-code',
    what: 'an answer has a result code',
    cuts: [
      {
        file: `${connector}/answer-shape.ts`,
        take: '  result.number(tag.enumerated);\n',
        put: '  if (!result.hasMore()) return;\n  result.number(tag.enumerated);\n',
      },
    ],
    reds: [connectorTest('answer-gate'), connectorTest('hostile-controller')],
  },
  {
    id: 'b8-result-code-of-bytes',
    what: 'and one that has bytes',
    cuts: [
      { file: `${connector}/answer-shape.ts`, take: 'if (to === from || to - from > 4)', put: 'if (to - from > 4)' },
    ],
    reds: [connectorTest('answer-gate')],
  },
  {
    id: 'b8-matched-dn',
    what: 'the matched DN and the text of an answer are octets',
    cuts: [
      {
        file: `${connector}/answer-shape.ts`,
        take: '  result.skip(tag.octets);\n  result.skip(tag.octets);\n',
        put: '  result.skip(result.tag());\n  result.skip(result.tag());\n',
      },
    ],
    reds: [connectorTest('answer-gate')],
  },
  {
    id: 'b8-unknown-code',
    what: 'an answer that the table does not know leaves open what it did',
    cuts: [
      { file: `${connector}/ldap-errors.ts`, take: "?.means ?? 'unclear'", put: "?.means ?? 'directory-refused'" },
    ],
    reds: [connectorTest('ldap-errors')],
  },
  {
    id: 'b8-by-what-was-asked',
    what: 'the same code means what it means for what was asked',
    cuts: [
      {
        file: `${connector}/answers/answer-table.ts`,
        take: 'code === failure.code && covers(on, asked) &&',
        put: 'code === failure.code &&',
      },
    ],
    reds: [connectorTest('answer-table')],
  },
  {
    id: 'b8-detail-counts',
    what: 'the detail of a code counts: a wrong password is not one that has expired',
    cuts: [
      {
        file: `${connector}/answers/answer-table.ts`,
        take: "(detail === '*' || detail === (failure.detail ?? '-'))",
        put: 'true',
      },
    ],
    reds: [connectorTest('answer-table')],
  },
  {
    id: 'b8-nobody-signs-in',
    what: 'a bind for nobody is never right, whatever the controller says',
    cuts: [
      {
        file: `${connector}/active-directory-session.ts`,
        take: "outcome: account ? 'done' : 'credentials-refused'",
        put: "outcome: 'done'",
      },
    ],
    reds: [connectorTest('hostile-controller')],
  },
  {
    id: 'b8-referral',
    what: 'a controller that refers a writer to another has done nothing, and is not followed',
    cuts: [
      {
        file: `${connector}/controller.ts`,
        take: 'if (readFailure(error)?.code === referral) throw this.#referred(error);',
        put: 'if (readFailure(error)?.code === referral) return undefined;',
      },
    ],
    reds: [connectorTest('several-controllers')],
  },
  {
    id: 'b8-lost-is-looked-for',
    what: 'a change whose answer was lost is done only when it is seen',
    cuts: [
      {
        file: 'bridge/executor/look-afterwards.ts',
        take: "if (provesPassword(outcome)) return 'effective';",
        put: "return 'effective';",
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b8-time-of-setting',
    what: 'a time of setting that has not changed means that the password was not set',
    cuts: [
      {
        file: 'bridge/executor/judge-effect.ts',
        take: "before.pwdLastSet === account.pwdLastSet && !mayHideIt ? 'not-effective' : 'ask-password'",
        put: "'ask-password'",
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b8-must-change-hides',
    what: 'a time of setting that is 0 before and after tells nothing',
    cuts: [
      {
        file: 'bridge/executor/judge-effect.ts',
        take: "job.mustChange && account.pwdLastSet === '0'",
        put: 'false',
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b8-unlock-is-seen',
    what: 'a lock whose lifting was lost is lifted when the account says so',
    cuts: [
      {
        file: 'bridge/executor/judge-effect.ts',
        take: "return account.lockoutTime === '0' ? 'effective' : 'not-effective';",
        put: "return 'effective';",
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b8-same-controller',
    what: 'what was sent to one controller is looked for on that one',
    cuts: [
      {
        file: 'bridge/executor/look-afterwards.ts',
        take: 'const session = sessionOn(lookout.controller, deps);',
        put: 'const session = await deps.connector.select();',
      },
    ],
    reds: [unit('bridge/faults-on-two-controllers'), security('bridge-lost-answers')],
  },
  {
    id: 'b8-unknown-when-it-stays-away',
    what: 'a controller that does not come back leaves it unknown',
    cuts: [
      {
        file: 'bridge/executor/look-afterwards.ts',
        take: "if (deps.now().getTime() + pauseMs > deadline) return 'unknown';",
        put: "if (deps.now().getTime() + pauseMs > deadline) return 'not-effective';",
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b8-failed-thrice',
    what: 'a job that fails again and again after something may have been sent ends as unknown',
    cuts: [
      {
        file: 'bridge/executor/job-executor.ts',
        take: "deps.journal.find(job.id) ? 'unknown' : 'directory-unavailable'",
        put: "'directory-unavailable'",
      },
    ],
    reds: [oneEffect],
  },
  {
    id: 'b8-confirmed-elsewhere',
    what: 'with confirmOn: second a change that is not on another controller yet is told with that note',
    cuts: [{ file: 'bridge/executor/change-account.ts', take: "deps)) === 'not-yet';", put: "deps)) === 'never';" }],
    reds: [unit('bridge/executor/look-elsewhere')],
  },
  {
    id: 'b8-confirmed-by-the-time',
    what: 'what is looked for on the second controller is the very change',
    cuts: [
      {
        file: 'bridge/executor/look-elsewhere.ts',
        take: "job.kind === 'account.unlock' ? there.lockoutTime === '0' : there.pwdLastSet === here.pwdLastSet",
        put: 'true',
      },
    ],
    reds: [unit('bridge/executor/look-elsewhere')],
  },
  {
    id: 'b8-cause-read-anew',
    what: 'the cause of a refusal is derived from the policy as it is now',
    cuts: [
      {
        file: `${connector}/active-directory-session.ts`,
        take: 'await this.#effectivePolicy(account, true)',
        put: 'await this.#effectivePolicy(account, false)',
      },
    ],
    reds: [connectorTest('true-cause')],
  },
  {
    id: 'b8-no-cause-when-unsure',
    what: 'where a policy could not be read in full no cause is told',
    cuts: [
      { file: `${connector}/refusal-cause.ts`, take: "if (!effective.isCertain) return 'password-refused';", put: '' },
    ],
    reds: [connectorTest('refusal-cause')],
  },
];
