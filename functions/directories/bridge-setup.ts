import { BridgeSetup } from '#shared/protocol/bridge-setup.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';
import type { DirectoryConfig } from '../environment.ts';

/** Queues on this machine have no region; the local run says this one. */
const localRegion = 'eu-central-1';

/** What a bridge has to know of the cloud. The queue of results is beside that of the jobs. */
export function bridgeSetupOf(directory: DirectoryConfig, stage: string, jobKey: PublicKey): BridgeSetup {
  const jobs = new URL(directory.jobQueueUrl);
  const region = /^sqs\.([a-z0-9-]+)\.amazonaws\.com/.exec(jobs.hostname)?.[1];
  const results = directory.jobQueueUrl.replace(/[^/]+$/, `latchkey-${stage}-results`);
  return BridgeSetup.parse({
    version: 1,
    directory: directory.id,
    region: region ?? localRegion,
    jobQueueUrl: directory.jobQueueUrl,
    resultQueueUrl: results,
    jobKeys: [jobKey],
    ...(region === undefined && { endpoint: jobs.origin }),
  });
}
