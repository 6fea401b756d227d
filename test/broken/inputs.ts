import { security, unit } from './defence.ts';
import type { Defence } from './defence.ts';

const sendable = 'bridge/connectors/active-directory/unicode-password.ts';
const inputs = security('bridge-inputs');

/** B4 and B5: passwords and names that are none. */
export const inputsOfBridges: readonly Defence[] = [
  {
    id: 'b4-empty',
    what: 'an empty password is never sent: all three locks (schema, executor, connector)',
    cuts: [
      {
        file: 'shared/protocol/job.ts',
        take: 'currentPassword: z.string().min(1).max(256).optional(),',
        put: 'currentPassword: z.string().max(256).optional(),',
      },
      {
        file: 'bridge/executor/open-passwords.ts',
        take: '!needed.every((name) => opened[name])',
        put: '!needed.every((name) => opened[name] !== undefined)',
      },
      { file: sendable, take: "password !== '' && ", put: '' },
    ],
    reds: [inputs],
  },
  {
    id: 'b4-nul',
    what: 'a password with a NUL is never sent',
    cuts: [{ file: sendable, take: "!password.includes('\\0') && ", put: '' }],
    reds: [inputs, 'test/contract/embedded.test.ts'],
  },
  {
    id: 'b4-half-characters',
    what: 'nor one with half a character',
    cuts: [{ file: sendable, take: ' && password.isWellFormed()', put: '' }],
    reds: [inputs, 'test/contract/embedded.test.ts'],
  },
  {
    id: 'b4-of-its-kind',
    what: 'a job has exactly the passwords of its kind',
    cuts: [
      {
        file: 'bridge/executor/open-passwords.ts',
        take: "if (present.length !== needed.length || !needed.every((name) => opened[name]))\n    return refused('passwords do not fit the kind');",
        put: '',
      },
    ],
    reds: [unit('bridge/executor/job-executor'), inputs],
  },
  {
    id: 'b5-no-filter-text',
    what: 'a name is never filter text',
    cuts: [
      {
        file: 'bridge/connectors/active-directory/queries.ts',
        take: "import type { Filter } from 'ldapts';",
        put: "import { FilterParser } from 'ldapts';\nimport type { Filter } from 'ldapts';",
      },
      {
        file: 'bridge/connectors/active-directory/queries.ts',
        take: 'new EqualityFilter({ attribute, value: Buffer.from(value) });',
        put: 'FilterParser.parseString(`(${attribute}=${value})`);',
      },
    ],
    reds: ['test/contract/embedded.test.ts'],
  },
  {
    id: 'b5-exactly-the-name',
    what: 'somebody is found by exactly the name that was typed',
    cuts: [
      {
        file: 'bridge/connectors/active-directory/requests.ts',
        take: 'searchEntries.filter((entry) => isTheOneTyped(entry, login))',
        put: 'searchEntries',
      },
    ],
    reds: ['test/contract/embedded.test.ts'],
  },
  {
    id: 'b5-length',
    what: 'a name that is longer than any is refused',
    cuts: [
      { file: 'shared/protocol/job.ts', take: 'login: z.string().min(1).max(256),', put: 'login: z.string().min(1),' },
    ],
    reds: [inputs],
  },
];
