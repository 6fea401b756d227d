import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Finding } from '#shared/domain/audit/finding.ts';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import type { ExportReport } from '#shared/protocol/audit-export.ts';
import { assemblePorts } from '#functions/adapters/assemble.ts';
import { sha256 } from '#functions/audit/audit-writer.ts';
import { makeCheckpoint, needsToCheckpoint } from '#functions/events/make-checkpoint.ts';
import { jsonLog } from '#functions/log.ts';
import type { Ports } from '#functions/ports/ports.ts';
import { localEnvironment, operatorEnvironment } from './operator-environment.ts';
import { readOrExplain, SetupProblem } from './setup-problem.ts';

/** What was typed after `audit`. */
export interface AuditArguments {
  readonly words: readonly string[];
  readonly config: string;
  /** Of the key that must have signed. */
  readonly fingerprint?: string | undefined;
  /** Folder of a product on this machine. */
  readonly local?: string | undefined;
}

const say = (line: string): void => console.log(line);
const namedAtMost = 50;

/**
 * `audit verify FILE [--fingerprint …]`, which needs nothing but the file; `audit checkpoint`, which signs now what the
 * next hour would.
 * @returns false when the words make no command
 * @throws SetupProblem also when something is wrong with the file
 */
export async function auditCommand({ words, config, fingerprint, local }: AuditArguments): Promise<boolean> {
  const [verb, file] = words;
  if (verb === 'verify' && file !== undefined) {
    await verify(file, fingerprint);
    return true;
  }
  if (verb !== 'checkpoint') return false;
  const environment = local === undefined ? await operatorEnvironment(readOrExplain(config)) : localEnvironment(local);
  const ports = assemblePorts(needsToCheckpoint, environment) as Pick<Ports, (typeof needsToCheckpoint)[number]>;
  const log = jsonLog({ command: 'audit' }, (line) => process.stderr.write(line));
  const signed = await makeCheckpoint({ stage: environment.LATCHKEY_CONFIG.stage, now: new Date(), log }, ports);
  say(signed === 0 ? 'There was nothing new to sign.' : 'Signed.');
  return true;
}

async function verify(file: string, fingerprint: string | undefined): Promise<void> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let report: ExportReport;
  try {
    report = await verifyExport(lines, sha256, fingerprint === undefined ? {} : { fingerprint });
  } catch (cause) {
    throw new SetupProblem(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const { records, checkpoints, unconfirmed, erased, fingerprints, findings, from, to } = report;
  if (from !== undefined) say(`From ${from} to ${to}: ${records} records, ${checkpoints} signed checkpoints.`);
  if (erased > 0) say(`From ${erased} records what was about a person is erased, as it may be.`);
  if (unconfirmed > 0)
    say(`No checkpoint speaks of the last ${unconfirmed} records yet: more could have been cut off.`);
  for (const key of fingerprints)
    say(
      `Signed by the key ${key}${fingerprint === undefined ? ' – compare it with one that you keep elsewhere.' : '.'}`,
    );
  if (findings.length === 0) return say('Nothing was changed, removed or moved.');
  for (const finding of findings.slice(0, namedAtMost)) say(`  ${inWords(finding)}`);
  throw new SetupProblem(`Something is wrong in ${findings.length} places. Keep this file.`);
}

const meanings: Readonly<Record<Finding['code'], string>> = {
  changed: 'was changed',
  removed: 'was removed',
  doubtful: 'is not confirmed, for the next one is missing',
  reordered: 'stands in the wrong place, or twice',
  'personal-changed': 'says something else about a person than was written',
  unreadable: 'cannot be read: line',
  'cut-off': 'the file is cut off at line',
  'checkpoint-forged': 'a checkpoint was changed:',
  'checkpoint-removed': 'a checkpoint was removed:',
  'checkpoint-other-key': 'a checkpoint is signed by another key:',
};

function inWords({ code, writer, seq, toSeq, at }: Finding): string {
  const which = seq === undefined ? '' : ` number ${seq}${toSeq === undefined ? '' : ` to ${toSeq}`}`;
  const when = at === undefined ? '' : ` (about ${at})`;
  return writer === undefined ? `${meanings[code]}${which}${when}` : `${writer}${which} ${meanings[code]}${when}`;
}
