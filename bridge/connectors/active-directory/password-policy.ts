import type { Client, Entry } from 'ldapts';
import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import { numberOf, textOf, textsOf } from './entry-values.ts';
import { secondsFromInterval } from './filetime.ts';
import { readFailure } from './ldap-errors.ts';

/** A policy, and whether it surely is the one in force. */
export interface EffectivePolicy {
  readonly policy: DirectoryPolicy;
  /** False when a fine-grained policy applies that the bridge may not read: then nothing is derived from it. */
  readonly isCertain: boolean;
}

/** `pwdProperties` bit DOMAIN_PASSWORD_COMPLEX (MS-SAMR 2.2.3.13). */
const complex = 1;

const domainAttributes = {
  minLength: 'minPwdLength',
  history: 'pwdHistoryLength',
  minAge: 'minPwdAge',
  maxAge: 'maxPwdAge',
  threshold: 'lockoutThreshold',
  duration: 'lockoutDuration',
} as const;

/** MS-ADTS 3.1.1.4.5.36 and the class msDS-PasswordSettings. */
const psoAttributes = {
  minLength: 'msDS-MinimumPasswordLength',
  history: 'msDS-PasswordHistoryLength',
  minAge: 'msDS-MinimumPasswordAge',
  maxAge: 'msDS-MaximumPasswordAge',
  threshold: 'msDS-LockoutThreshold',
  duration: 'msDS-LockoutDuration',
} as const;

const psoComplexity = 'msDS-PasswordComplexityEnabled';

/** The domain's own policy. */
export async function readDomainPolicy(client: Client, domainDn: string): Promise<DirectoryPolicy> {
  const attributes = [...Object.values(domainAttributes), 'pwdProperties'];
  const [entry] = (await client.search(domainDn, { scope: 'base', attributes })).searchEntries;
  if (!entry) throw new Error('the domain object cannot be read');
  const isComplexityRequired = ((numberOf(entry, 'pwdProperties') ?? 0) & complex) !== 0;
  return { source: 'domain', isComplexityRequired, ...commonOf(entry, domainAttributes) };
}

/** The policy in force for an account that a fine-grained policy applies to. @param psoDn its `msDS-ResultantPSO` */
export async function readFineGrainedPolicy(
  client: Client,
  psoDn: string,
  domainPolicy: DirectoryPolicy,
): Promise<EffectivePolicy> {
  const pso = await readPso(client, psoDn);
  return pso ? { policy: pso, isCertain: true } : { policy: domainPolicy, isCertain: false };
}

/**
 * Whether the domain has fine-grained policies. A container whose own name may not be read shows no policies either, and
 * looks as if it had none.
 */
export async function readFineGrainedPolicies(client: Client, domainDn: string): Promise<FineGrainedPolicies> {
  const container = `CN=Password Settings Container,CN=System,${domainDn}`;
  const found = await client
    .search(container, {
      scope: 'sub',
      attributes: ['objectClass', psoAttributes.minLength],
      paged: false,
    })
    .catch((error: unknown) => {
      if (isUnreadable(error)) return undefined;
      throw error;
    });
  const entries = found?.searchEntries ?? [];
  if (entries.some((entry) => textOf(entry, psoAttributes.minLength) !== undefined)) return 'some';
  return entries.some((entry) => textsOf(entry, 'objectClass').length > 0) ? 'none' : 'unreadable';
}

/** A fine-grained policy; `undefined` when the bridge may not read it, which looks like its absence. */
async function readPso(client: Client, dn: string): Promise<DirectoryPolicy | undefined> {
  const attributes = [...Object.values(psoAttributes), psoComplexity];
  const found = await client.search(dn, { scope: 'base', attributes }).catch((error: unknown) => {
    if (isUnreadable(error)) return undefined;
    throw error;
  });
  const entry = found?.searchEntries[0];
  if (!entry || textOf(entry, psoAttributes.minLength) === undefined) return undefined;
  const isComplexityRequired = textOf(entry, psoComplexity)?.toUpperCase() === 'TRUE';
  return { source: 'fine-grained', isComplexityRequired, ...commonOf(entry, psoAttributes) };
}

const isUnreadable = (error: unknown): boolean => [32, 50].includes(readFailure(error)?.code ?? 0);

function commonOf(entry: Entry, names: Record<keyof typeof domainAttributes, string>) {
  return {
    minLength: countOf(entry, names.minLength, 255),
    historyLength: countOf(entry, names.history, 1024),
    minAgeSeconds: secondsFromInterval(textOf(entry, names.minAge)),
    maxAgeSeconds: secondsFromInterval(textOf(entry, names.maxAge)),
    lockoutThreshold: countOf(entry, names.threshold, Number.MAX_SAFE_INTEGER),
    lockoutDurationSeconds: secondsFromInterval(textOf(entry, names.duration)),
  };
}

/** Within what a policy can say (MS-SAMR 2.2.4.1): an impossible number must not keep the bridge from telling the others. */
const countOf = (entry: Entry, name: string, most: number): number =>
  Math.min(Math.max(numberOf(entry, name) ?? 0, 0), most);
