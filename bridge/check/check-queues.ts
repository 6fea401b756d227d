import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { CheckLine } from '../connectors/directory-connector.ts';

export interface QueueCheckDeps {
  readonly sqs: SQSClient;
  readonly jobQueueUrl: string;
  readonly resultQueueUrl: string;
  /** An empty, signed message: it proves the right to send and tells the cloud nothing. */
  readonly emptyMessage: () => Promise<string>;
}

/** Whether the bridge's identity may do what it has to on both queues. No job is taken away from a running bridge. */
export async function* checkQueues(deps: QueueCheckDeps): AsyncIterable<CheckLine> {
  const QueueUrl = deps.jobQueueUrl;
  yield await lineOf('job queue: receive', async () => {
    // Visible again at once. A job that waits here is delivered once more; its receive count grows by one.
    const command = { QueueUrl, MaxNumberOfMessages: 1, WaitTimeSeconds: 0, VisibilityTimeout: 0 };
    await deps.sqs.send(new ReceiveMessageCommand(command));
  });
  // A receipt that no queue ever gave out: refused for itself, not for a missing right.
  const ReceiptHandle = 'bridge-check';
  yield await lineOf('job queue: delete', () =>
    toleratingBadReceipt(deps.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))),
  );
  yield await lineOf('job queue: extend', () =>
    toleratingBadReceipt(
      deps.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 1 })),
    ),
  );
  yield await lineOf('result queue: send', async () => {
    const isFifo = deps.resultQueueUrl.endsWith('.fifo');
    const order = { MessageGroupId: 'check', MessageDeduplicationId: crypto.randomUUID() };
    const message = { QueueUrl: deps.resultQueueUrl, MessageBody: await deps.emptyMessage(), ...(isFifo && order) };
    await deps.sqs.send(new SendMessageCommand(message));
  });
}

async function lineOf(name: string, act: () => Promise<void>): Promise<CheckLine> {
  try {
    await act();
    return { name, passed: true, detail: 'allowed' };
  } catch (error) {
    return { name, passed: false, detail: nameOf(error), remedy: remedyFor(nameOf(error)) };
  }
}

async function toleratingBadReceipt(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!/ReceiptHandleIsInvalid|MessageNotInflight|InvalidParameterValue|InvalidIdFormat/.test(nameOf(error)))
      throw error;
  }
}

const nameOf = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string };
  return code ?? name ?? String(error);
};

function remedyFor(name: string): string {
  if (/AccessDenied|NotAuthorized/.test(name)) {
    return 'The AWS identity of the bridge lacks this right. Ask the administrators of the cloud which identity is meant.';
  }
  if (/NonExistentQueue|QueueDoesNotExist/.test(name)) return 'Compare the queue URL with bridge-setup.json.';
  if (/Credentials|Token|Signature|InvalidClient/i.test(name)) {
    return 'No valid AWS credentials. See "AWS credentials" in docs/bridge.md; also check the clock.';
  }
  return 'Check that this machine may reach AWS on port 443, and HTTPS_PROXY if your network needs a proxy.';
}
