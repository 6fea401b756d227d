import fc from 'fast-check';
import type { Entry } from 'ldapts';
import { accountFromEntry, isTheOneTyped, personFromEntry } from '#bridge/connectors/active-directory/account-entry.ts';
import { isInScope } from '#bridge/connectors/active-directory/distinguished-name.ts';
import { textOf } from '#bridge/connectors/active-directory/entry-values.ts';
import { readDomainPolicy, readFineGrainedPolicy } from '#bridge/connectors/active-directory/password-policy.ts';
import { accountAttributes } from '#bridge/connectors/active-directory/queries.ts';
import { readRootDse } from '#bridge/connectors/active-directory/root-dse.ts';
import { checkMinimumAge, checkNewPassword } from '#bridge/executor/check-new-password.ts';
import { passwordStateAfter, passwordStateOf } from '#bridge/executor/password-state.ts';
import { syncedPerson } from '#bridge/report/people-messages.ts';
import { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { ResultMessage } from '#shared/protocol/bridge-message.ts';
import type { FuzzTarget } from '../target.ts';

type Value = string | Uint8Array | (string | Uint8Array)[];
interface Case {
  readonly dn: string;
  readonly account: Readonly<Record<string, Value>>;
  readonly policy: Readonly<Record<string, Value>>;
}

const policyAttributes = [
  ...[
    'minPwdLength',
    'pwdHistoryLength',
    'minPwdAge',
    'maxPwdAge',
    'lockoutThreshold',
    'lockoutDuration',
    'pwdProperties',
  ],
  ...['msDS-MinimumPasswordLength', 'msDS-PasswordHistoryLength', 'msDS-MinimumPasswordAge', 'msDS-MaximumPasswordAge'],
  ...[
    'msDS-LockoutThreshold',
    'msDS-LockoutDuration',
    'msDS-PasswordComplexityEnabled',
    'currentTime',
    'highestCommittedUSN',
  ],
];
const sid = Buffer.from('010500000000000515000000010203040506070809101112e8030000', 'hex');
const good: Record<string, Value> = {
  objectGUID: Buffer.alloc(16, 3),
  objectSid: sid,
  tokenGroups: [sid],
  sAMAccountName: 'ann',
  userPrincipalName: 'ann@corp.example',
  userAccountControl: '512',
  primaryGroupID: '513',
  pwdLastSet: '134000000000000000',
  'msDS-UserPasswordExpiryTimeComputed': '134500000000000000',
  accountExpires: '9223372036854775807',
};
/** FILETIMEs around the ends of what a date can be, and where years get a fifth digit. */
const numbers = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1',
    '-0',
    '9223372036854775807',
    '9223372036854775806',
    '-9223372036854775808',
    '-9223372036854775807',
    '2650467744000000000',
    '2650467743999999999',
    '18446744073709551615',
    '99999999999999999999',
    '1e9',
    '0x10',
    ' 7',
    '7 ',
    'NaN',
    '4294967295',
    '-864000000000000000',
    '20260601120000.0Z',
    '99999999999999Z',
  ),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  fc.integer().map(String),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    'x'.repeat(10_000),
    ' '.repeat(9_000),
    '\\'.repeat(9_000),
    'CN=a\\',
    '\u212a',
    'ＡＮＮ',
  ),
);
const one = fc.oneof(numbers, text, fc.uint8Array({ maxLength: 40 }), fc.constant(new Uint8Array(sid)));
const value: fc.Arbitrary<Value> = fc.oneof(one, fc.array(one, { maxLength: 4 }));
const some = (names: readonly string[], kept: Record<string, Value>) =>
  fc
    .dictionary(fc.constantFrom(...names, '__proto__', 'constructor', 'dn'), value, { maxKeys: 8 })
    .map((odd) => ({ ...kept, ...odd }));
const dn = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('CN', 'ou', '1.2.3', '', 'CN '), text)
    .map(([type, name]) => `${type}=${name},OU=People,DC=corp`),
  fc.constantFrom(
    `CN=a${' '.repeat(200_000)}x,DC=corp`,
    `CN=${'\\'.repeat(200_001)} ,DC=corp`,
    ','.repeat(100_000),
    '+'.repeat(1000),
  ),
);

/** Values of attributes that are no such values: whatever they are, what is told of them is something that can be told. */
export const openAttributes = (): FuzzTarget<Case> => ({
  cases: fc.record({ dn, account: some(accountAttributes, good), policy: some(policyAttributes, {}) }),
  async check({ dn, account: attributes, policy: policyEntry }) {
    const entry = asEntry(dn, attributes);
    const now = new Date('2026-06-01T00:00:00Z');
    const account = accountFromEntry(entry, { now, isOwnAccount: () => false });
    const person = personFromEntry(entry);
    isInScope(dn, ['OU=People,DC=corp']);
    if (person) syncedPerson(person);
    const typed = parseLoginName(textOf(entry, 'sAMAccountName') ?? 'ann');
    if (typed.ok) isTheOneTyped(entry, typed.value);
    const client = { search: () => Promise.resolve({ searchEntries: [asEntry(dn, policyEntry)] }) } as never;
    const domain = DirectoryPolicy.parse(await readDomainPolicy(client, 'DC=corp'));
    const policy = DirectoryPolicy.parse((await readFineGrainedPolicy(client, 'CN=pso', domain)).policy);
    await readRootDse(client);
    if (!account) return;
    checkNewPassword('Quite-New-Words-77', account, { jobRules: undefined, ownRules: undefined, policy });
    const tooYoung = checkMinimumAge(account, policy, now);
    const password = [
      passwordStateOf(account),
      passwordStateAfter(account, policy, now),
      passwordStateAfter(account, domain, now),
    ];
    for (const state of password) {
      // What cannot be sent is never told: the person would wait for ever, and the job come again and again.
      ResultMessage.parse({
        ...{ version: 1, type: 'result', directory: 'corp', bridge: 'b1', sentAt: now.toISOString() },
        ...{ operation: 'x'.repeat(22), outcome: 'done', objectGuid: account.objectGuid },
        ...(state && { password: state }),
        ...(tooYoung?.retryAt !== undefined && { retryAt: tooYoung.retryAt }),
      });
    }
  },
});

/** As the client makes an entry of an answer. */
const asEntry = (dn: string, attributes: Readonly<Record<string, Value>>): Entry => {
  const entry: Record<string, unknown> = { dn };
  for (const [name, values] of Object.entries(attributes)) {
    const list = [values].flat().map((each) => (typeof each === 'string' ? each : Buffer.from(each)));
    entry[name] = list.length === 1 ? list[0] : list;
  }
  return entry as Entry;
};
