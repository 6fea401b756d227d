import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import type { LdapRequest } from '#local/embedded-directory/ldap-requests.ts';
import { domainPolicyAttributes } from '#local/embedded-directory/seed-policy.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { storePassword } from '#local/embedded-directory/stored-password.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { contractSeed } from '#test/contract/contract-people.ts';
import { find, secret } from '#test/contract/directory-setup.ts';

jest.setTimeout(60_000);

let tls: Awaited<ReturnType<typeof makeCertificates>>;
let directory: EmbeddedDirectory;
let connectors: Record<'plain' | 'filtered', DirectoryConnector>;
/** The time stands still, so that what was read of the policy stays read, and a slow machine changes nothing. */
const noon = Date.parse('2026-06-01T12:00:00Z');
/** The clock of the controller, which need not be the bridge's. */
let aheadMs = 0;
/** A program that the controller asks about new passwords. */
let isFiltered = false;

beforeAll(async () => {
  tls = await makeCertificates(['127.0.0.1']);
  const refuse = { code: 19, message: '0000052D: AtrErr: DSID-03191083, data 0' };
  directory = await startEmbeddedDirectory({
    ...{ tls, seed: contractSeed, now: () => new Date(noon + aheadMs) },
    answer: (request: LdapRequest) => (isFiltered && request.kind === 'modify' ? refuse : undefined),
  });
  connectors = { plain: connectTo(false), filtered: connectTo(true) };
});
afterAll(async () => {
  for (const connector of Object.values(connectors)) await connector.close();
  await directory.close();
});

const connectTo = (hasPasswordFilter: boolean): DirectoryConnector => {
  const { url, baseDn, peopleDn, serviceAccountDn } = directory;
  return createActiveDirectoryConnector(
    {
      ...{ controllers: [url], caPem: tls.ca, baseDn, bindDn: serviceAccountDn, servedOus: [peopleDn] },
      ...{ bindPassword: secret(contractSeed.serviceAccount.password), hasPasswordFilter },
    },
    { now: () => new Date(noon) },
  );
};

const oldPassword = 'Garden-Stone-19';
const piece = fc.constantFrom(
  'Ab',
  'water',
  '82',
  '-',
  '!',
  'Mistaken',
  'test',
  'ü',
  'Ж',
  '語',
  '٣',
  ' ',
  '🦊',
  'X1',
  'zz',
);
const password = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));

const situations = fc.record({
  minLength: fc.integer({ min: 0, max: 14 }),
  isComplexityRequired: fc.boolean(),
  historyLength: fc.integer({ min: 0, max: 5 }),
  /** 0: it may be changed at once. */
  minAgeHours: fc.constantFrom(0, 1, 24),
  /** Since it was set, in seconds beyond the minimum age; negative: too young. `undefined`: must change. */
  beyondSeconds: fc.option(fc.constantFrom(-3_000, -2, 2, 3_000), { nil: undefined }),
  skewSeconds: fc.constantFrom(-90_000, -4, 0, 4, 90_000),
  earlier: fc.array(password, { maxLength: 6 }),
  newPassword: password,
  /** One of the earlier ones instead, if there is one. */
  repeats: fc.option(fc.nat(5), { nil: undefined }),
  operation: fc.constantFrom('change' as const, 'reset' as const),
  filter: fc.constantFrom('none' as const, 'quiet' as const, 'refusing' as const),
});
/** A controller never set a password a moment after its own time. */
const situation = situations.map((case_) =>
  case_.minAgeHours === 0 && case_.beyondSeconds === -2 ? { ...case_, beyondSeconds: 2 } : case_,
);
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

/** What is true of a password, in the plainest words: nothing of the product's own. */
function truthOf(case_: Situation, typed: string, before: readonly string[]): Record<string, boolean> {
  const has = (pattern: RegExp): boolean => pattern.test(typed);
  const upper = typed.toUpperCase();
  // Letters without case, space, foreign digits and all signs: as much as any directory could count.
  const kinds = [has(/\p{Lu}/u), has(/\p{Ll}/u), has(/\p{Nd}/u), has(/[^\p{L}\p{Nd}]/u), has(/\p{Lo}/u)].filter(
    Boolean,
  ).length;
  const holdsName = ['MISTAKEN', 'TEST'].some((name) => upper.includes(name));
  return {
    'password-too-short': typed.length < case_.minLength,
    'password-too-simple': case_.isComplexityRequired && (kinds < 3 || holdsName),
    'password-too-young':
      case_.operation === 'change' &&
      case_.minAgeHours > 0 &&
      case_.beyondSeconds !== undefined &&
      case_.beyondSeconds < 0,
    'password-in-history': before.slice(0, case_.historyLength).includes(typed),
  };
}

describe('the cause that the bridge derives', () => {
  it('is never a wrong one, over policies, ages, clocks, passwords and filters', async () => {
    const seen = new Map<OutcomeCode, number>();
    await fc.assert(
      fc.asyncProperty(situation, async (case_) => {
        const before = [oldPassword, ...case_.earlier];
        const typed = case_.repeats === undefined ? case_.newPassword : (before[case_.repeats] ?? case_.newPassword);
        const outcome = await attempt(case_, typed, before);
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        const truth = truthOf(case_, typed, before);
        if (outcome === 'done') expect(Object.values(truth)).not.toContain(true);
        else if (outcome !== 'password-refused') expect([outcome, truth[outcome]]).toEqual([outcome, true]);
      }),
      { numRuns: 300, seed: 41 },
    );
    // It says something where it can: each cause was met.
    expect([...seen.keys()].toSorted()).toEqual([
      ...['done', 'password-in-history', 'password-refused'],
      ...['password-too-short', 'password-too-simple', 'password-too-young'],
    ]);
  });
});

/** Puts the directory into the situation and tries the password. What the connector has read before is of another one. */
async function attempt(case_: Situation, typed: string, before: readonly string[]): Promise<OutcomeCode> {
  const { store, baseDn, peopleDn } = directory;
  isFiltered = false;
  aheadMs = case_.skewSeconds * 1000;
  const minAgeSeconds = case_.minAgeHours * 3600;
  const policy = { ...contractSeed.policy, ...case_, minAgeSeconds };
  Object.assign(store.byDn(baseDn)!.attributes, domainPolicyAttributes(policy));
  const entry = store.byDn(`CN=Test Mistaken,${peopleDn}`)!;
  const setAt = noon + aheadMs - (minAgeSeconds + (case_.beyondSeconds ?? 0)) * 1000;
  entry.attributes['pwdLastSet'] = [case_.beyondSeconds === undefined ? '0' : filetimeFromDate(new Date(setAt))];
  entry.passwords = before.map((each) => storePassword(each));
  const session = await connectors[case_.filter === 'none' ? 'plain' : 'filtered'].select();
  const account = await find(session, 'mistaken');
  isFiltered = case_.filter === 'refusing';
  const newPassword = secret(typed);
  const answer =
    case_.operation === 'change'
      ? await session.change(account, { oldPassword: secret(oldPassword), newPassword })
      : await session.reset(account, { newPassword, mustChangeAtNextLogon: false });
  return answer.outcome;
}
