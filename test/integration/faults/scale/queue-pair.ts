import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

export interface QueueUrls {
  readonly jobs: string;
  readonly results: string;
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Both queues and what they give up on, as the stack has them. */
export async function createQueues(endpoint: string, region: string): Promise<QueueUrls> {
  const sqs = new SQSClient({ endpoint, region, credentials });
  const create = (QueueName: string, Attributes: Record<string, string>): Promise<unknown> =>
    sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  const redrive = (name: string, maxReceiveCount: number): Record<string, string> => ({
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:${region}:000000000000:${name}`,
      maxReceiveCount,
    }),
  });
  await create('jobs-dead.fifo', { FifoQueue: 'true' });
  await create('results-dead', {});
  await create('jobs.fifo', { FifoQueue: 'true', VisibilityTimeout: '30', ...redrive('jobs-dead.fifo', 20) });
  await create('results', redrive('results-dead', 5));
  sqs.destroy();
  const urlOf = (name: string): string => `${endpoint}/000000000000/${name}`;
  return { jobs: urlOf('jobs.fifo'), results: urlOf('results') };
}

/** Messages that a queue gave up on. */
export async function countDeadLetters(endpoint: string, urls: QueueUrls, region: string): Promise<number> {
  const sqs = new SQSClient({ endpoint, region, credentials });
  let count = 0;
  for (const QueueUrl of [urls.jobs.replace('.fifo', '-dead.fifo'), `${urls.results}-dead`]) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    count += Messages.length;
  }
  sqs.destroy();
  return count;
}
