import { Notice } from '../notices/notice.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import { sqsClient } from './aws-clients.ts';

const boundTo = 'notices';
/** Every notice has this many bytes before it is sealed: its size does not tell a decoy from a mail (THREATS E1). */
const paddedBytes = 2048;

/** Notices in a queue, sealed: no code lies there, or in its dead letters, in the clear (THREATS W8). */
export class SqsNoticeQueue implements NoticeQueue {
  readonly #queueUrl: string;
  readonly #keyRing: KeyRing;

  constructor(queueUrl: string, keyRing: KeyRing) {
    this.#queueUrl = queueUrl;
    this.#keyRing = keyRing;
  }

  async send(notice: Notice, afterSeconds = 0): Promise<void> {
    const { client, SendMessageCommand } = await sqsClient();
    const text = padded(JSON.stringify(Notice.parse(notice)));
    const body = await this.#keyRing.seal('notice', text, boundTo);
    const delay = afterSeconds > 0 && { DelaySeconds: afterSeconds };
    await client.send(new SendMessageCommand({ QueueUrl: this.#queueUrl, MessageBody: body, ...delay }));
  }
}

/** Reads what {@link SqsNoticeQueue} wrote. @returns undefined when it was not sealed by us */
export async function openNotice(keyRing: KeyRing, body: string): Promise<Notice | undefined> {
  const text = await keyRing.open('notice', body, boundTo);
  return text === undefined ? undefined : Notice.parse(JSON.parse(text));
}

/** JSON ignores the spaces. */
const padded = (text: string): string => text + ' '.repeat(Math.max(0, paddedBytes - Buffer.byteLength(text)));
