import { security, unit } from './defence.ts';
import type { Cut, Defence } from './defence.ts';

const protection = 'bridge/connectors/active-directory/protection.ts';
const session = 'bridge/connectors/active-directory/active-directory-session.ts';
const executor = 'bridge/executor/job-executor.ts';
const oneTime = 'bridge/executor/one-time-passwords.ts';
const cloud = security('bridge-compromised-cloud');
const executorTest = unit('bridge/executor/job-executor');
const protectionTest = unit('bridge/connectors/active-directory/protection');
const oneTimeTest = unit('bridge/executor/one-time-passwords');

const protectedBy = (take: string, put: string): readonly [Cut] => [{ file: protection, take, put }];

/** B3: what a bridge refuses by itself, whatever the cloud asks for. */
export const ownRules: readonly Defence[] = [
  {
    id: 'b3-admin-count',
    what: 'who was an administrator once is protected',
    cuts: protectedBy("if ((numberOf(entry, 'adminCount') ?? 0) !== 0) return true;", ''),
    reds: [protectionTest, cloud],
  },
  {
    id: 'b3-well-known-accounts',
    what: 'Administrator and krbtgt are protected, whatever they are called',
    cuts: protectedBy('if (protectedAccountRids.includes(ridOf(sid))) return true;', ''),
    reds: [protectionTest, cloud],
  },
  {
    id: 'b3-machines',
    what: 'machines are protected',
    cuts: protectedBy('if ((control & normalAccount) === 0 || (control & machineAccount) !== 0) return true;', ''),
    reds: [protectionTest],
  },
  {
    id: 'b3-primary-group',
    what: 'whose primary group is protected is protected, also where the other groups were not read',
    cuts: protectedBy("return protectedRids.includes(numberOf(entry, 'primaryGroupID') ?? 0);", 'return false;'),
    reds: [protectionTest],
  },
  {
    id: 'b3-nested-groups',
    what: 'who is in a protected group, however deep, is protected',
    cuts: protectedBy('groups.some((sid) => sid === undefined || isProtectedGroup(sid))', 'false'),
    reds: [protectionTest, cloud],
  },
  {
    id: 'b3-domain-groups',
    what: 'so are members of the protected groups of a domain',
    cuts: protectedBy("|| (sid.startsWith('S-1-5-21-') && protectedRids.includes(ridOf(sid)))", ''),
    // Domain Admins are in Administrators as well: the whole way goes red when both are taken out.
    reds: [protectionTest],
  },
  {
    id: 'b3-builtin-groups',
    what: 'and of those that are built in',
    cuts: protectedBy('return protectedBuiltins.includes(sid) || (', 'return ('),
    reds: [protectionTest, cloud],
  },
  {
    id: 'b3-unreadable',
    what: 'what cannot be read counts as protected: SID and flags',
    cuts: protectedBy(
      'if (sid === undefined || control === undefined) return true;',
      'if (sid === undefined || control === undefined) return false;',
    ),
    reds: [protectionTest],
  },
  {
    id: 'b3-unreadable-groups',
    what: 'what cannot be read counts as protected: groups',
    cuts: protectedBy('groups.length === 0 || groups.some', 'groups.some'),
    reds: [protectionTest],
  },
  {
    id: 'b3-own-account',
    what: 'the bridge does not touch its own account',
    cuts: [
      {
        file: 'bridge/connectors/active-directory/account-entry.ts',
        take: ' || context.isOwnAccount(entry)',
        put: '',
      },
    ],
    reds: [cloud],
    // Otherwise it loses its own password, and each of the others waits for answers.
    only: 'names it by its DN$',
  },
  {
    id: 'b3-protected',
    what: 'a protected account is refused by the executor, before the lock of the connector',
    cuts: [
      {
        file: 'bridge/executor/resolve-account.ts',
        take: "if (account.isProtected) return { outcome: 'protected-account' };",
        put: '',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-protected-in-the-connector',
    what: 'and by the connector, behind that of the executor',
    cuts: [{ file: session, take: "if (account.isProtected) return 'protected';", put: '' }],
    reds: ['test/contract/embedded.test.ts'],
  },
  {
    id: 'b3-served-ous',
    what: 'nobody outside the served OUs is touched',
    cuts: [
      {
        file: 'bridge/executor/resolve-account.ts',
        take: "if (!isInScope(account.distinguishedName)) return { outcome: 'outside-scope' };",
        put: '',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-protected-passwords',
    what: 'not even a right password of somebody protected is confirmed',
    cuts: [
      {
        file: 'bridge/executor/verify-password.ts',
        take: 'isImported && refuseAccount(found, job, deps) === undefined ? found : undefined',
        put: 'isImported ? found : undefined',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-cap-of-all',
    what: 'operations per minute are capped',
    cuts: [
      {
        file: executor,
        take: "if (!caps.takeOperation()) return { outcome: 'rate-capped', detail: 'operations per minute' };",
        put: '',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-cap-of-one',
    what: 'operations on one account are capped',
    cuts: [
      {
        file: executor,
        take: "if (isCapped && !caps.takeAccount([account])) return { outcome: 'rate-capped', detail: 'per account' };",
        put: '',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-cap-of-tries',
    what: 'tries of passwords are capped, in any spelling and for nobody too',
    cuts: [
      {
        file: 'bridge/executor/verify-password.ts',
        take: "if (!isCounted && !deps.caps.takeAccount(capKeys(job, account?.objectGuid))) return { outcome: 'rate-capped' };",
        put: '',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-caps-over-a-restart',
    what: 'a restart does not open the caps',
    cuts: [
      {
        file: 'bridge/executor/rate-caps.ts',
        take: 'for (const { account, atMs } of earlier) {',
        put: 'for (const { account, atMs } of earlier.slice(0, 0)) {',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-own-rules',
    what: 'the bridge’s own rules for passwords hold, whatever the job says',
    cuts: [
      {
        file: 'bridge/executor/check-new-password.ts',
        take: '[jobRules, ownRules].flatMap',
        put: '[jobRules ?? ownRules].flatMap',
      },
    ],
    reds: [executorTest],
  },
  {
    id: 'b3-helpers',
    what: 'who helps somebody neither changes nor tries a password, and sets none that lasts',
    cuts: [{ file: executor, take: 'const never = refuseForHelper(job);', put: 'const never = undefined;' }],
    reds: [executorTest, oneTimeTest],
  },
  {
    id: 'b3-helpers-closed',
    what: 'nor one for one sign-in where the bridge’s configuration does not open that',
    cuts: [{ file: oneTime, take: 'isOneTime(job) && !open ?', put: 'false ?' }],
    reds: [oneTimeTest],
  },
  {
    id: 'b3-helpers-lasting',
    what: 'nor for an account that would never have to change it',
    cuts: [{ file: oneTime, take: 'isOneTime(job) && account.ignoresMustChange ?', put: 'false ?' }],
    reds: [oneTimeTest],
  },
  {
    id: 'b3-helpers-cap',
    what: 'and no more of them than the cap',
    cuts: [{ file: oneTime, take: 'recent.length >= perHour ||', put: '' }],
    reds: [oneTimeTest],
  },
];
