import { createHash } from 'node:crypto';
import { signJob } from '#shared/protocol/job-signature.ts';
import type { SignEs256 } from '#shared/protocol/job-signature.ts';
import type { Job } from '#shared/protocol/job.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import { sqsClient } from './aws-clients.ts';

/** Jobs in one FIFO queue a directory. */
export class SqsJobQueue implements JobQueue {
  readonly #queueOf: (directory: string) => string;
  readonly #bridgesOf: (directory: string) => readonly string[];
  readonly #sign: SignEs256;

  /** @param bridgesOf fingerprints of the bridges that an administrator confirmed */
  constructor(
    queueOf: (directory: string) => string,
    sign: SignEs256,
    bridgesOf: (directory: string) => readonly string[] = () => [],
  ) {
    this.#queueOf = queueOf;
    this.#bridgesOf = bridgesOf;
    this.#sign = sign;
  }

  async send(job: Job): Promise<void> {
    const { client, SendMessageCommand } = await sqsClient();
    await client.send(
      new SendMessageCommand({
        QueueUrl: this.#queueOf(job.directory),
        MessageBody: await signJob(job, this.#sign, this.#bridgesOf(job.directory)),
        MessageGroupId: groupOf(job),
        MessageDeduplicationId: job.id,
      }),
    );
  }
}

/** One person's jobs run one after the other. Hashed: a group id shows up in places where names do not belong. */
function groupOf({ target }: Job): string {
  const who = target.objectGuid ?? target.login.trim().toLowerCase();
  return createHash('sha256').update(who).digest('base64url');
}
