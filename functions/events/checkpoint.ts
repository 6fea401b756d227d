import { assemblePorts } from '../adapters/assemble.ts';
import { Environment } from '../environment.ts';
import { jsonLog } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { systemRandom } from '../random.ts';
import { checkTrail, needsToCheckTrail } from './check-trail.ts';
import { makeCheckpoint, needsToCheckpoint } from './make-checkpoint.ts';

const environment = Environment.parse(process.env);
const needs = [...needsToCheckpoint, ...needsToCheckTrail] as const;
const ports = assemblePorts(needs, environment) as Pick<Ports, (typeof needs)[number]>;
const log = jsonLog({ function: 'checkpoint' });
const { stage } = environment.LATCHKEY_CONFIG;

/** The function that signs how far the audit trail is, and checks what is new in it; woken by the clock. */
export const handler = async (): Promise<{ signed: number; found: number }> => {
  const now = new Date();
  // What cannot be signed is looked at all the same.
  const [signed] = await Promise.allSettled([makeCheckpoint({ stage, now, log }, ports)]);
  const found = await checkTrail({ now, log, random: systemRandom }, ports);
  if (signed.status === 'rejected') throw signed.reason;
  return { signed: signed.value, found };
};
