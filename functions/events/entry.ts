import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { assemblePorts } from '../adapters/assemble.ts';
import type { ExtraPorts } from '../adapters/assemble.ts';
import { auditWriter } from '../audit/audit-writer.ts';
import type { AuditWriter } from '../audit/audit-writer.ts';
import { Environment } from '../environment.ts';
import type { FunctionConfig } from '../environment.ts';
import { jsonLog } from '../log.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import type { PowerName } from '../ports/powers.ts';
import { systemRandom } from '../random.ts';
import { configured } from '../resources/configured.ts';
import type { EventHandler } from './event-handler.ts';

/** The function of one queue. */
export function queueEntry<Needs extends PowerName>(
  name: string,
  handler: EventHandler<Needs>,
  extra: (config: FunctionConfig, environment: Environment) => ExtraPorts = () => ({}),
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const environment = Environment.parse(process.env);
  const options = { extra: extra(environment.LATCHKEY_CONFIG, environment) };
  const ports = assemblePorts(handler.needs, environment, options) as Pick<Ports, Needs>;
  return queueFunction(handler, {
    ...{ ports, config: environment.LATCHKEY_CONFIG },
    ...{ log: jsonLog({ function: name }), audit: auditWriter(name, systemRandom) },
  });
}

/** Handles the messages of a batch side by side; only those that failed are delivered again. */
export function queueFunction<Needs extends PowerName>(
  handler: EventHandler<Needs>,
  {
    now = () => new Date(),
    ...made
  }: { ports: Pick<Ports, Needs>; config: FunctionConfig; log: Log; audit?: AuditWriter; now?: () => Date },
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const configNow = configured({ ...made, resources: (made.ports as Partial<Ports>).resources });
  return async ({ Records }) => {
    const failed = await Promise.all(
      Records.map(async ({ body, messageId, attributes }) => {
        try {
          const isRetry = Number(attributes.ApproximateReceiveCount) > 1;
          await handler.handle(body, { ...made, config: await configNow(), now, isRetry });
          return [];
        } catch (error) {
          made.log.error('message-failed', error, { messageId });
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    return { batchItemFailures: failed.flat() };
  };
}
