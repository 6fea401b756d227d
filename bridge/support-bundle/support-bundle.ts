import { tarGzip } from '../archive/tar.ts';
import type { ArchiveFile } from '../archive/tar.ts';
import type { CheckReport } from '../check/check-report.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { configSummary } from './config-summary.ts';
import { journalCounts } from './journal-counts.ts';
import { knownSecrets } from './known-secrets.ts';
import { logForSupport, scrub } from './log-lines.ts';
import { certificates, filesOf, versions } from './machine-facts.ts';

/** What is known of a bridge at this moment. */
export interface SupportFacts {
  readonly config: LoadedConfig;
  readonly check: CheckReport;
  /** What a running bridge answers; absent when none does. */
  readonly health: string | undefined;
  readonly metrics: string | undefined;
  readonly log: string;
}

const readme = `What IT may hand to whoever helps with a Latchkey bridge. Everything in it is text: read it before you send it.

  versions.json      of the bridge and the system
  config.json        settings, without banned words, keys and the sign-in of a proxy
  check.json         what "bridge check" found
  health.json        what the running bridge says about itself
  metrics.txt        its counters, by kind and outcome
  journal.json       the same from the journal, while no bridge runs
  certificates.json  the authorities that are trusted for controllers
  files.json         names, owners and modes of files, no contents
  log.jsonl          the last lines of the log, with known fields only

It holds no password, no key, no name of a person and no sealed part. It does hold names of servers, OUs and of the
service account. The bridge's own secrets were looked for in it before it was written.
`;

/**
 * The support bundle as a gzipped tar. @throws Error rather than to give away a secret that it knows
 */
export function supportBundle(facts: SupportFacts): Buffer {
  const { config } = facts;
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const contents: Record<string, string> = {
    'README.txt': readme,
    'versions.json': json(versions()),
    'config.json': json(configSummary(config)),
    'check.json': json(scrub(facts.check)),
    'health.json': facts.health ?? json({ note: 'no bridge answered on this machine' }),
    'metrics.txt': facts.metrics ?? 'no bridge answered on this machine\n',
    'journal.json': json(journalCounts(config.stateDirectory)),
    'certificates.json': json(certificates(config.directory.caFile)),
    'files.json': json(filesOf(config)),
    'log.jsonl': logForSupport(facts.log),
  };
  for (const secret of knownSecrets(config)) {
    const [name] = Object.entries(contents).find(([, text]) => text.includes(secret)) ?? [];
    if (name !== undefined) throw new Error(`${name} would give away a secret of this bridge; nothing was written`);
  }
  const files = Object.entries(contents).map(([name, text]): ArchiveFile => ({
    path: `latchkey-bridge-support/${name}`,
    content: Buffer.from(text),
    mode: 0o600,
  }));
  return tarGzip(files, new Date());
}
