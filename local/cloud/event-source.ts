import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventSourceShape } from './infrastructure/infrastructure.ts';
import type { FunctionHost } from './lambda/function-host.ts';
import { localCredentials } from './create-stores.ts';

/** Something that runs until it is stopped. */
export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Wakes a function for the messages of a queue, as Lambda's event source mapping does: batches, only what the function
 * did not report as failed is deleted, the queue's redrive policy sets the rest aside in the end.
 * @param readers batches in work at the same time
 */
export function startEventSource(
  source: EventSourceShape,
  host: FunctionHost,
  where: { endpoint: string; region: string },
  readers = 3,
): Stoppable {
  const client = new SQSClient({ ...where, credentials: localCredentials, maxAttempts: 1 });
  const stopping = new AbortController();
  const read = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: source.queueUrl,
            MaxNumberOfMessages: source.batchSize,
            WaitTimeSeconds: 20,
            MessageSystemAttributeNames: ['All'],
          }),
          { abortSignal: stopping.signal },
        );
        if (Messages.length > 0) await handle(Messages);
      } catch {
        // The queue server restarts now and then in tests, and functions fail: messages come back by themselves.
        await pause(100);
      }
    }
  };
  const handle = async (messages: Message[]): Promise<void> => {
    const failed = failedOf(await host.invoke(source.functionName, { Records: messages.map(recordOf) }));
    const done = messages.filter(({ MessageId }) => !failed.has(MessageId!));
    if (done.length === 0) return;
    const Entries = done.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId!, ReceiptHandle: ReceiptHandle! }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: source.queueUrl, Entries }));
  };
  const running = Promise.all(Array.from({ length: readers }, read));
  return {
    stop: async () => {
      stopping.abort();
      await running;
      client.destroy();
    },
  };
}

const failedOf = (answer: unknown): Set<string> => {
  const { batchItemFailures = [] } = (answer ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] };
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};

const recordOf = (message: Message): object => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
});
