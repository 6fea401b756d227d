import { createPublicKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { BridgeSetup } from '#shared/protocol/bridge-setup.ts';
import type { DeploymentConfig } from '../config.ts';
import { jobQueueName, resultQueueName, signingKeyAlias } from '../names.ts';
import { readOrExplain, SetupProblem } from './setup-problem.ts';

/**
 * Writes `bridge-setup.json` for one directory of a deployment: where its queues are, and the public keys that jobs
 * are signed with.
 * @throws SetupProblem
 */
export async function bridgeSetup(options: { directory: string; configFile: string; outFile: string }): Promise<void> {
  const config = readOrExplain(options.configFile);
  if (!config.directories.some(({ id }) => id === options.directory)) {
    const known = config.directories.map(({ id }) => id).join(', ');
    throw new SetupProblem(`${options.configFile} has no directory "${options.directory}"; it has: ${known}.`);
  }
  const setup = await collect(config, options.directory).catch((cause: unknown) => {
    throw new SetupProblem(
      `AWS did not answer as expected: ${(cause as Error).message}\n` +
        `Check that \`npx cdk deploy --all\` went through for stage "${config.stage}" in ${config.region}, and that you are signed in to that account.`,
      { cause },
    );
  });
  writeFileSync(options.outFile, `${JSON.stringify(setup, undefined, 2)}\n`);
}

async function collect({ stage, region }: DeploymentConfig, directory: string): Promise<BridgeSetup> {
  const sqs = new SQSClient({ region });
  const urlOf = async (QueueName: string): Promise<string> =>
    (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl!;
  const kms = new KMSClient({ region });
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: `alias/${signingKeyAlias(stage)}` }));
  const key = createPublicKey({ key: Buffer.from(PublicKey!), format: 'der', type: 'spki' });
  const { kty, crv, x, y } = key.export({ format: 'jwk' });
  return BridgeSetup.parse({
    version: 1,
    directory,
    region,
    jobQueueUrl: await urlOf(jobQueueName(stage, directory)),
    resultQueueUrl: await urlOf(resultQueueName(stage)),
    jobKeys: [{ kty, crv, x, y }],
  });
}
