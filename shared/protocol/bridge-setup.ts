import * as z from 'zod';
import { DirectoryId } from './job.ts';
import { PublicKey } from './key-statement.ts';

const isLoopbackHttp = (url: string): boolean =>
  URL.canParse(url) && /^http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?(\/|$)/.test(url);

/** A queue of Amazon SQS: HTTPS, or plain HTTP on this very machine for the local run. */
export const QueueUrl = z
  .url()
  .max(500)
  .refine((url) => url.startsWith('https://') || isLoopbackHttp(url), 'must be an https:// URL');

/** Where a bridge meets the cloud. Nothing in it is secret. */
export const CloudSettings = z.strictObject({
  region: z.string().regex(/^[a-z]{2,5}(-[a-z]+)+-\d+$/, 'must be an AWS region such as eu-central-1'),
  jobQueueUrl: QueueUrl,
  resultQueueUrl: QueueUrl,
  /** Public keys that sign jobs. More than one while the cloud rotates its key. */
  jobKeys: z.array(PublicKey).min(1).max(4),
  /** Only for the local run: a server on this machine that speaks the wire protocol of SQS. */
  endpoint: z.url().refine(isLoopbackHttp, 'must be http:// on this machine; leave it out for AWS').optional(),
});
export type CloudSettings = z.infer<typeof CloudSettings>;

/** What the cloud's side hands to on-premise IT, as `bridge-setup.json`, for `bridge init`. */
export const BridgeSetup = z.strictObject({
  version: z.literal(1),
  directory: DirectoryId,
  ...CloudSettings.shape,
});
export type BridgeSetup = z.infer<typeof BridgeSetup>;
