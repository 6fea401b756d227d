import { assemblePorts } from '../adapters/assemble.ts';
import { readLogLines } from '../audit/read-log-lines.ts';
import { Environment } from '../environment.ts';
import { jsonLog } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { keepAudit, needsToKeep } from './keep-audit.ts';

const environment = Environment.parse(process.env);
const ports = assemblePorts(needsToKeep, environment) as Pick<Ports, (typeof needsToKeep)[number]>;
const log = jsonLog({ function: 'audit' });

/** The function that keeps the audit trail: CloudWatch Logs calls it with lines of the other functions' logs. */
export const handler = async ({ awslogs }: { awslogs: { data: string } }): Promise<void> =>
  keepAudit(readLogLines(awslogs.data), { ports, log });
