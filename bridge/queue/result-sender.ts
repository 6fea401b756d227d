import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { createBackoff } from '../backoff.ts';

/** Brings signed messages to the cloud. */
export interface ResultSender {
  /** One try. @param group what keeps its order on a FIFO queue */
  send(signed: string, group: string): Promise<void>;
  /** Tries again and again for {@link patienceMs}. @throws the last error */
  sendPatiently(signed: string, group: string): Promise<void>;
}

/** A result that nobody took for this long waits in the journal for the queue to come back. */
export const patienceMs = 30_000;

export function createResultSender(deps: {
  sqs: SQSClient;
  queueUrl: string;
  /** Ends waiting when the bridge has to stop. */
  signal: AbortSignal;
}): ResultSender {
  const isFifo = deps.queueUrl.endsWith('.fifo');
  const send = async (signed: string, group: string): Promise<void> => {
    const order = { MessageGroupId: group, MessageDeduplicationId: digest(signed) };
    await deps.sqs.send(new SendMessageCommand({ QueueUrl: deps.queueUrl, MessageBody: signed, ...(isFifo && order) }));
  };
  return {
    send,
    async sendPatiently(signed, group) {
      const backoff = createBackoff({ firstMs: 50, longestMs: 4_000 });
      const until = performance.now() + patienceMs;
      for (;;) {
        try {
          await send(signed, group);
          return;
        } catch (error) {
          if (deps.signal.aborted || performance.now() > until) throw error;
          await sleep(backoff.next(), undefined, { signal: deps.signal }).catch(() => undefined);
        }
      }
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
