import { assemblePorts } from '../adapters/assemble.ts';
import { Environment } from '../environment.ts';
import { jsonLog } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { makeCheckpoint, needsToCheckpoint } from './make-checkpoint.ts';

const environment = Environment.parse(process.env);
const ports = assemblePorts(needsToCheckpoint, environment) as Pick<Ports, (typeof needsToCheckpoint)[number]>;
const log = jsonLog({ function: 'checkpoint' });

/** The function that signs how far the audit trail is; woken by the clock. */
export const handler = async (): Promise<{ signed: number }> => {
  const { stage } = environment.LATCHKEY_CONFIG;
  return { signed: await makeCheckpoint({ stage, now: new Date(), log }, ports) };
};
