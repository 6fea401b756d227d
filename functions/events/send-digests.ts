import { viewBridges } from '../dashboard/view-bridges.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { countSoon } from '../expiry/count-soon.ts';
import type { Log } from '../log.ts';
import type { Notice } from '../notices/notice.ts';
import type { Ports } from '../ports/ports.ts';
import { oldestWaiting } from '../restore/oldest-waiting.ts';

export const needsToDigest = [
  'issueList',
  'bridges',
  'statisticsHistory',
  'resources',
  'notices',
  'directoryFacts',
] as const;
type DigestPorts = Pick<Ports, (typeof needsToDigest)[number]>;

/** Hour of the day, in UTC, in which administrators are told: it lies there when Europe begins to work. */
const digestHour = 5;
const dayMs = 24 * 60 * 60 * 1000;
/** Who has more than this waiting has no use for the exact number. */
const countedAtMost = 99;

/**
 * Tells the administrators of each portal once a day what waits for them; where nothing does, nobody is told anything. To
 * those who are told of requests to restore access as well.
 * @returns how many mails were ordered
 */
export async function sendDigests(
  { config, now, log }: { config: FunctionConfig; now: Date; log: Log },
  ports: DigestPorts,
): Promise<number> {
  if (now.getUTCHours() !== digestHour) return 0;
  const told = config.portals.filter((portal) => recipientsOf(portal, config).length > 0);
  const notices = (await Promise.all(told.map((portal) => digestsOf(portal, { config, now }, ports)))).flat();
  for (const notice of notices) await ports.notices.send(notice);
  log.info('digests-ordered', { count: notices.length });
  return notices.length;
}

async function digestsOf(
  portal: PortalConfig,
  { config, now }: { config: FunctionConfig; now: Date },
  ports: DigestPorts,
): Promise<Notice[]> {
  const day = new Date(now.getTime() - dayMs).toISOString().slice(0, 10);
  const directories = config.directories.filter(({ id }) => id === portal.directory);
  const [{ issues, next }, [directory], days, soon] = await Promise.all([
    ports.issueList.listWaiting(portal.alias, { after: oldestWaiting(now), limit: countedAtMost }),
    viewBridges(ports.bridges, directories, now),
    ports.statisticsHistory.list(day, day),
    countSoon(ports.directoryFacts, portal.directory, now),
  ]);
  const counts = Object.entries(days.find((each) => each.portal === portal.alias)?.counts ?? {});
  const sum = (wanted: RegExp): number =>
    counts.filter(([name]) => wanted.test(name)).reduce((all, [, count]) => all + count, 0);
  const bridges = directory?.bridges ?? [];
  const facts = {
    ...soon,
    ...{ day, waiting: issues.length, isMore: next !== undefined },
    ...{ bridges: bridges.length, bridgesAway: bridges.filter(({ isAlive }) => !isAlive).length },
    ...{ done: sum(/^done:/), failed: sum(/^failed:/), unknown: sum(/^failed:.*unknown$/) },
  };
  if (facts.waiting === 0 && facts.bridgesAway === 0 && facts.bridges > 0 && facts.unknown === 0) return [];
  const common = { kind: 'digest', portal: portal.alias, language: portal.languages[0] ?? 'en' } as const;
  return recipientsOf(portal, config).map((to, index) => ({
    ...{ ...common, ...facts, to, id: `digest.${portal.alias}.${day}.${index}` },
  }));
}

const recipientsOf = ({ admins = [] }: PortalConfig, { securityContact }: FunctionConfig): string[] => [
  ...new Set([...admins, ...(securityContact === undefined ? [] : [securityContact])]),
];
