import type { Notice } from '../notices/notice.ts';

/** Mails to be sent. A notice lies sealed in the queue, for it may hold a code (THREATS W8). */
export interface NoticeQueue {
  /** @param afterSeconds not before; at most 900. For many at once, which the mail service would not take in one second */
  send(notice: Notice, afterSeconds?: number): Promise<void>;
}
