import { assemblePorts } from '../adapters/assemble.ts';
import { Environment } from '../environment.ts';
import { jsonLog } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { configured } from '../resources/configured.ts';
import { needsToDigest, sendDigests } from './send-digests.ts';

const environment = Environment.parse(process.env);
const ports = assemblePorts(needsToDigest, environment) as Pick<Ports, (typeof needsToDigest)[number]>;
const log = jsonLog({ function: 'digest' });
const configNow = configured({ config: environment.LATCHKEY_CONFIG, resources: ports.resources, log });

/** The function that tells administrators what waits; woken by the clock every hour, it does so in one of them. */
export const handler = async (): Promise<{ ordered: number }> => ({
  ordered: await sendDigests({ config: await configNow(), now: new Date(), log }, ports),
});
