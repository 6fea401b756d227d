import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { CloudSettings } from '#shared/protocol/bridge-setup.ts';

/** Longer than a long poll; finds a connection that a firewall has dropped silently. */
const requestTimeoutMs = 30_000;

/**
 * The client for both queues. Credentials come from the AWS default chain (environment, profile with
 * `credential_process`, IAM Roles Anywhere). A company proxy is taken from `HTTPS_PROXY` and `NO_PROXY`.
 */
export function createSqsClient({ region, endpoint }: Pick<CloudSettings, 'region' | 'endpoint'>): SQSClient {
  const agent = { keepAlive: true, maxSockets: 64 };
  return new SQSClient({
    region,
    // Each caller has its own idea of when to try again and must know that something failed.
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent({ ...agent, proxyEnv: process.env }),
    },
    ...(endpoint !== undefined && {
      endpoint,
      // Else the host in the queue's URL would win.
      useQueueUrlAsEndpoint: false,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  });
}
