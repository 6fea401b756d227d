import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import { openConfigured } from '../breached/open-configured.ts';
import { ConfigError } from '../config/config-error.ts';
import { assertFilePermissions } from '../config/file-permissions.ts';
import { loadConfig } from '../config/load-config.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { useProxy } from '../config/use-proxy.ts';
import type { CheckLine } from '../connectors/directory-connector.ts';
import { createConnector } from '../create-connector.ts';
import { openKeystore } from '../keystore/keystore.ts';
import type { Keystore } from '../keystore/keystore.ts';
import { createSqsClient } from '../queue/sqs-client.ts';
import { unsafeEnvironment } from '../refuse-debugging.ts';
import { checkBreached, listLine } from './check-breached.ts';
import { checkClock, httpDate } from './check-clock.ts';
import { checkQueues } from './check-queues.ts';

const silent = { info: () => undefined, warn: () => undefined };

/** Names of the lines without which the bridge does not start at all. */
export const startLines: ReadonlySet<string> = new Set(['environment', 'configuration', 'keys', listLine]);

/** Everything that `bridge check` looks at, in the order in which one thing needs another. Changes nothing. */
export async function* allChecks(path: string, onConfig?: (config: LoadedConfig) => void): AsyncIterable<CheckLine> {
  const unsafe = unsafeEnvironment();
  if (unsafe) {
    yield { name: 'environment', passed: false, detail: unsafe };
    return;
  }
  let config: LoadedConfig;
  let keystore: Keystore;
  try {
    config = loadConfig(path);
    onConfig?.(config);
    assertFilePermissions(config);
    useProxy(config);
    yield { name: 'configuration', passed: true, detail: config.file };
    yield* helperLines(config);
  } catch (error) {
    yield* problemLines('configuration', error);
    return;
  }
  try {
    keystore = await openKeystore(config.keyDirectory);
    yield { name: 'keys', passed: true, detail: `fingerprint ${keystore.fingerprint}` };
  } catch (error) {
    yield* problemLines('keys', error);
    return;
  }
  try {
    yield* checkBreached(await openConfigured(config));
  } catch (error) {
    yield* problemLines(listLine, error);
  }
  yield await checkClock(config.cloud.jobQueueUrl, { now: () => new Date(), dateOf: httpDate });
  yield* queueChecks(config, keystore);
  yield* directoryChecks(config);
}

/** What somebody who reads the lines should not have to look for: this bridge lets helpers know a password. */
function* helperLines({ helpers }: LoadedConfig): Iterable<CheckLine> {
  if (!helpers.oneTimePasswords) return;
  const detail = `helpers may set them, ${helpers.oneTimePasswordsPerHour} an hour at most (helpers.oneTimePasswords)`;
  yield { name: 'one-time passwords', passed: true, detail };
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
    yield* problemLines('configuration', error);
  }
}

function* problemLines(name: string, error: unknown): Iterable<CheckLine> {
  if (!(error instanceof ConfigError)) throw error;
  for (const { file, field, problem, remedy } of error.problems) {
    yield { name, passed: false, detail: `${file}${field && `: ${field}`}: ${problem}`, remedy };
  }
}
