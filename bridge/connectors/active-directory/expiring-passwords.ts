import type { Client, Entry } from 'ldapts';
import type { ExpiringPage, ImportScope } from '../directory-connector.ts';
import type { Controller } from './controller.ts';
import { textOf } from './entry-values.ts';
import { ageOf, windowsOf } from './expiry-windows.ts';
import type { Span, Window } from './expiry-windows.ts';
import { dateFromFiletime } from './filetime.ts';
import { readFailure } from './ldap-errors.ts';
import { peopleWhosePasswordWasSet } from './queries.ts';
import { searchPages } from './search-pages.ts';
import { resolveScope, toPerson } from './wanted-people.ts';

interface Options {
  readonly spans: readonly Span[];
  readonly servedOus: readonly string[];
  readonly scope: ImportScope | undefined;
  readonly isOwnAccount: (entry: Entry) => boolean;
  readonly now: () => Date;
}

/** Policies of a domain, as far as the end of a password needs them. */
interface Ages {
  readonly ages: readonly bigint[];
  /** DNs of the fine-grained policies that may be read, lower case. */
  readonly known: ReadonlySet<string>;
}

const computedExpiry = 'msDS-UserPasswordExpiryTimeComputed';
const resultantPso = 'msDS-ResultantPSO';
const attributes = [
  ...['objectGUID', 'objectSid', 'sAMAccountName', 'userPrincipalName', 'userAccountControl', 'adminCount'],
  ...['primaryGroupID', computedExpiry, resultantPso],
];

/**
 * Whose password ends in one of the spans. The controller looks for `pwdLastSet`, by the age that each policy gives a
 * password: so it works out the true end, which is dear (five times the rest of a reading), for those alone whom one of the
 * policies would let end then. Who is under which policy is left to the controller: groups in groups, primary groups and
 * precedence are its matter. Each page is one request, whoever else is in the directory.
 */
export async function* listExpiring(controller: Controller, options: Options): AsyncGenerator<ExpiringPage> {
  const { spans, servedOus, scope, isOwnAccount, now } = options;
  const root = await controller.identify();
  const { wanted, policies } = await controller.read(async (client) => ({
    wanted: await resolveScope(client, servedOus, scope),
    policies: await readAges(client, root.defaultNamingContext),
  }));
  const windows = windowsOf(spans, policies.ages);
  if (windows.length === 0) return;
  const search = { filter: peopleWhosePasswordWasSet(windows.map(inclusive), wanted.groups), attributes, now };
  for (const ou of wanted.ous) {
    for await (const { entries } of controller.pages((client) => searchPages(client, ou, search))) {
      yield {
        people: entries.flatMap((entry) => expiringFrom(entry, spans, isOwnAccount)),
        hasHiddenPolicies: entries.some((entry) => isUnderHidden(entry, policies.known)),
      };
    }
  }
}

function expiringFrom(
  entry: Entry,
  spans: readonly Span[],
  isOwnAccount: (entry: Entry) => boolean,
): ExpiringPage['people'][number][] {
  const [person] = toPerson(entry, isOwnAccount);
  const end = dateFromFiletime(textOf(entry, computedExpiry));
  // Nobody can change the password of a protected account here: they are told by who can.
  if (!person || person.isDisabled || person.isProtected || !end) return [];
  const isDue = spans.some(({ fromMs, toMs }) => end.getTime() >= fromMs && end.getTime() < toMs);
  return isDue ? [{ objectGuid: person.objectGuid, endsAt: end.toISOString() }] : [];
}

function isUnderHidden(entry: Entry, known: ReadonlySet<string>): boolean {
  const pso = textOf(entry, resultantPso);
  return pso !== undefined && !known.has(pso.toLowerCase());
}

/** How long passwords last: in the domain, and under each fine-grained policy, whoever that applies to. */
async function readAges(client: Client, domainDn: string): Promise<Ages> {
  const [domain] = (await client.search(domainDn, { scope: 'base', attributes: ['maxPwdAge'] })).searchEntries;
  const container = `CN=Password Settings Container,CN=System,${domainDn}`;
  const maximum = 'msDS-MaximumPasswordAge';
  const found = await client
    .search(container, { scope: 'sub', attributes: [maximum], paged: { pageSize: 500 } })
    .catch((error: unknown) => {
      if ([32, 50].includes(readFailure(error)?.code ?? 0)) return { searchEntries: [] };
      throw error;
    });
  const psos = found.searchEntries.filter((entry) => textOf(entry, maximum) !== undefined);
  const intervals = [domain && textOf(domain, 'maxPwdAge'), ...psos.map((entry) => textOf(entry, maximum))];
  const ages = intervals.map(ageOf).filter((age) => age !== undefined);
  return { ages: [...new Set(ages)], known: new Set(psos.map(({ dn }) => dn.toLowerCase())) };
}

const inclusive = ({ from, to }: Window): { from: string; to: string } => ({
  from: from.toString(),
  to: (to - 1n).toString(),
});
