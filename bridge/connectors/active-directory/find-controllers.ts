import { isIP } from 'node:net';
import { inOrderOfService } from './srv-order.ts';
import type { ServiceRecord } from './srv-order.ts';

/** Where controllers are looked for. */
export interface Discovery {
  /** DNS name of the domain, such as `corp.example`. */
  readonly domain: string;
  /** The Active Directory site whose controllers come first. */
  readonly site?: string | undefined;
  /**
   * Which hosts may be controllers: names, whose first label may hold `*`. DNS is not to be trusted, and every server with a
   * certificate of the company's authority could otherwise be named as a controller and be sent passwords.
   */
  readonly names: readonly string[];
  /** 636: the records are of LDAP without TLS, and LDAPS has one port. */
  readonly port?: number;
}

/** The part of `node:dns/promises` that is used. */
export interface ServiceResolver {
  resolveSrv(name: string): Promise<readonly ServiceRecord[]>;
}

/** What DNS said. */
export interface FoundControllers {
  /** `ldaps://` URLs in the order in which they are to be tried. */
  readonly urls: readonly string[];
  /** Hosts that DNS names and the configuration does not allow. */
  readonly refused: readonly string[];
  /** DNS has no controllers of the wanted site. */
  readonly isSiteEmpty: boolean;
}

const ldapsPort = 636;
/** As many as one message to the cloud has room for. */
const mostControllers = 16;

/**
 * The controllers of a domain by their SRV records (MS-ADTS 6.3.2.3): those of the site first, then the others.
 * @throws Error when DNS does not answer, or names no controller that is allowed
 */
export async function findControllers(
  discovery: Discovery,
  resolver: ServiceResolver,
  chanceOf: (host: string) => number,
): Promise<FoundControllers> {
  const zone = `dc._msdcs.${discovery.domain}`;
  const ask = async (name: string): Promise<readonly ServiceRecord[]> =>
    inOrderOfService(await ordered(resolver, name), chanceOf);
  const [ofSite, ofDomain] = await Promise.all([
    discovery.site === undefined ? undefined : ask(`_ldap._tcp.${discovery.site}._sites.${zone}`),
    ask(`_ldap._tcp.${zone}`),
  ]);
  const hosts = [...new Set([...(ofSite ?? []), ...ofDomain].map(({ name }) => name))];
  const allowed = hosts.filter((host) => isAllowedName(host, discovery.names));
  const refused = hosts.filter((host) => !allowed.includes(host));
  if (hosts.length === 0) throw new Error(`DNS names no controller of ${discovery.domain}`);
  if (allowed.length === 0) throw new Error(`DNS names no controller that is allowed, only ${refused.join(', ')}`);
  const urls = allowed.slice(0, mostControllers).map((host) => urlOf(host, discovery));
  return { urls, refused, isSiteEmpty: ofSite?.length === 0 };
}

/** How a host that was found is written as a controller. */
export const urlOf = (host: string, { port = ldapsPort }: Pick<Discovery, 'port'>): string =>
  port === ldapsPort ? `ldaps://${host}` : `ldaps://${host}:${port}`;

/** Whether a host is one of the allowed names. `*` stands for any part of one label. */
export function isAllowedName(host: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const pattern = name.toLowerCase().split('*').map(escapeForRegExp).join('[a-z0-9-]*');
    return new RegExp(`^${pattern}$`).test(host);
  });
}

/** Records with a host that can be one; a single `.` says that there is no such service (RFC 2782). */
async function ordered(resolver: ServiceResolver, name: string): Promise<ServiceRecord[]> {
  const records = await resolver.resolveSrv(name).catch((error: unknown) => {
    // The name server has answered: there are none.
    if (['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw new Error(`DNS does not answer for ${name}: ${(error as Error).message}`, { cause: error });
  });
  return records
    .map((record) => ({ ...record, name: record.name.toLowerCase().replace(/\.$/, '') }))
    .filter(({ name: host }) => isHostName(host));
}

const isHostName = (host: string): boolean =>
  host.length <= 253 && isIP(host) === 0 && /^(?!-)[a-z0-9-]{1,63}(?:\.(?!-)[a-z0-9-]{1,63})*$/.test(host);

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
