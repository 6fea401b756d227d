import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { TableName } from '#functions/adapters/tables.ts';
import { tables } from '#functions/adapters/tables.ts';
import { Environment, tableVariable } from '#functions/environment.ts';
import type { FunctionConfig } from '#functions/environment.ts';
import type { DeploymentConfig } from '../config.ts';
import { dataKeyAlias, noticeQueueName, signingKeyAlias, tableName } from '../names.ts';
import { SetupProblem } from './setup-problem.ts';

/**
 * What a function for administrators would find in its environment, for an operator at a terminal: the names follow from the
 * deployment's file, the credentials are the operator's own.
 */
export async function operatorEnvironment(deployment: DeploymentConfig): Promise<Environment> {
  const { stage, region } = deployment;
  // The clients of the adapters take their region from here.
  process.env['AWS_REGION'] = region;
  const sqs = new SQSClient({ region });
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: noticeQueueName(stage) }));
  sqs.destroy();
  const names = Object.keys(tables) as TableName[];
  return Environment.parse({
    ...Object.fromEntries(names.map((name) => [tableVariable(name), tableName(stage, name)])),
    LATCHKEY_CONFIG: JSON.stringify(configOf(deployment)),
    NOTICES_QUEUE_URL: QueueUrl,
    DATA_KEY_ID: `alias/${dataKeyAlias(stage)}`,
    SIGNING_KEY_ID: `alias/${signingKeyAlias(stage)}`,
  });
}

/** The same for a product that runs on this machine: it wrote down with what. @throws SetupProblem */
export function localEnvironment(folder: string): Environment {
  const file = path.join(folder, 'operator.json');
  try {
    Object.assign(process.env, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new SetupProblem(`${file} cannot be read: is the product running here (npm start)?`, { cause });
  }
  return Environment.parse(process.env);
}

/** What decisions need of it: portals, and who is told. Links are made by the function that sends mails. */
const configOf = (deployment: DeploymentConfig): FunctionConfig => ({
  stage: deployment.stage,
  portalOrigin: `https://${deployment.domain?.name ?? 'portal.invalid'}`,
  mailFrom: deployment.mail.from,
  ...(deployment.securityContact && { securityContact: deployment.securityContact }),
  portals: deployment.portals,
  directories: deployment.directories.map(({ id, label, domains }) => ({
    ...{ id, label, domains },
    ...{ jobQueueUrl: '', bridgeFingerprints: [] },
  })),
});
