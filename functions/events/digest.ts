import { assemblePorts } from '../adapters/assemble.ts';
import { dynamoClient } from '../adapters/aws-clients.ts';
import { DynamoTable } from '../adapters/dynamo-table.ts';
import { lazily } from '../adapters/lazily.ts';
import { Environment, tableVariable } from '../environment.ts';
import { askForExpiries, needsToAsk } from '../expiry/ask-for-expiries.ts';
import { jsonLog } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { systemRandom } from '../random.ts';
import { configured } from '../resources/configured.ts';
import { needsToDigest, sendDigests } from './send-digests.ts';

const environment = Environment.parse(process.env);
const needs = [...needsToDigest, ...needsToAsk] as const;
const directoryFacts = (): Ports['directoryFacts'] =>
  lazily(async () => {
    const { DynamoDirectories } = await import('../adapters/dynamo-directories.ts');
    return new DynamoDirectories(new DynamoTable(dynamoClient(), String(environment[tableVariable('directories')])));
  });
const ports = assemblePorts(needs, environment, { extra: { directoryFacts } }) as Pick<Ports, (typeof needs)[number]>;
const log = jsonLog({ function: 'digest' });
const configNow = configured({ config: environment.LATCHKEY_CONFIG, resources: ports.resources, log });

/**
 * The function that does once a day what is done once a day, woken by the clock every hour: it has bridges tell whose password
 * ends, and tells administrators what waits.
 */
export const handler = async (): Promise<{ ordered: number; asked: number }> => {
  const now = new Date();
  const config = await configNow();
  // What bridges cannot be asked does not keep administrators from their mail.
  const [asked] = await Promise.allSettled([askForExpiries({ config, now, log, random: systemRandom }, ports)]);
  const ordered = await sendDigests({ config, now, log }, ports);
  if (asked.status === 'rejected') throw asked.reason;
  return { ordered, asked: asked.value };
};
