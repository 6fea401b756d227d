import { parseArgs } from 'node:util';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import { checkClock, httpDate } from '../check/check-clock.ts';
import { checkQueues } from '../check/check-queues.ts';
import { ConfigError } from '../config/config-error.ts';
import { loadConfig } from '../config/load-config.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import type { CheckLine } from '../connectors/directory-connector.ts';
import { createConnector } from '../create-connector.ts';
import { openKeystore } from '../keystore/keystore.ts';
import type { Keystore } from '../keystore/keystore.ts';
import { createSqsClient } from '../queue/sqs-client.ts';
import { unsafeEnvironment } from '../refuse-debugging.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';

const silent = { info: () => undefined, warn: () => undefined };

/** `bridge check`: each line passed or failed, with what to do. Changes nothing. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', default: defaultConfigFile }, json: { type: 'boolean', default: false } },
  });
  const lines: CheckLine[] = [];
  for await (const line of allChecks(values.config)) {
    lines.push(line);
    if (!values.json) process.stdout.write(textOf(line));
  }
  const failed = lines.filter((line) => !line.passed).length;
  if (values.json) process.stdout.write(`${JSON.stringify({ passed: failed === 0, lines })}\n`);
  else process.stdout.write(failed === 0 ? '\nAll is well.\n' : `\n${failed} of ${lines.length} checks failed.\n`);
  return failed === 0 ? exitCodes.ok : exitCodes.failed;
}

async function* allChecks(path: string): AsyncIterable<CheckLine> {
  const unsafe = unsafeEnvironment();
  if (unsafe) {
    yield { name: 'environment', passed: false, detail: unsafe };
    return;
  }
  let config: LoadedConfig;
  let keystore: Keystore;
  try {
    config = loadConfig(path);
    yield { name: 'configuration', passed: true, detail: config.file };
    keystore = await openKeystore(config.keyDirectory);
    yield { name: 'keys', passed: true, detail: `fingerprint ${keystore.fingerprint}` };
  } catch (error) {
    yield* problemLines(error);
    return;
  }
  yield await checkClock(config.cloud.jobQueueUrl, { now: () => new Date(), dateOf: httpDate });
  yield* queueChecks(config, keystore);
  yield* directoryChecks(config);
}

async function* queueChecks(config: LoadedConfig, keystore: Keystore): AsyncIterable<CheckLine> {
  const sqs = createSqsClient(config.cloud);
  const names = { directory: config.directoryId, bridge: config.bridge };
  const emptyMessage = (): Promise<string> => {
    const now = new Date();
    const empty = { type: 'people' as const, people: [], readAtMs: now.getTime(), sentAt: now.toISOString() };
    return signBridgeMessage({ version: protocolVersion, ...names, ...empty }, keystore.identity);
  };
  const { jobQueueUrl, resultQueueUrl } = config.cloud;
  yield* checkQueues({ sqs, jobQueueUrl, resultQueueUrl, emptyMessage });
  sqs.destroy();
}

async function* directoryChecks(config: LoadedConfig): AsyncIterable<CheckLine> {
  try {
    const connector = createConnector(config, silent);
    try {
      yield* connector.check();
    } finally {
      await connector.close();
    }
  } catch (error) {
    yield* problemLines(error);
  }
}

function* problemLines(error: unknown): Iterable<CheckLine> {
  if (!(error instanceof ConfigError)) throw error;
  for (const { file, field, problem, remedy } of error.problems) {
    yield { name: 'configuration', passed: false, detail: `${file}${field && `: ${field}`}: ${problem}`, remedy };
  }
}

const textOf = ({ name, passed, detail, remedy }: CheckLine): string =>
  `${passed ? 'pass' : 'FAIL'}  ${name}: ${detail}\n${!passed && remedy ? `      ${remedy}\n` : ''}`;
