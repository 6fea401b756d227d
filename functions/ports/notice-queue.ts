import type { Notice } from '../notices/notice.ts';

/** Mails to be sent. A notice lies sealed in the queue, for it may hold a code (THREATS W8). */
export interface NoticeQueue {
  send(notice: Notice): Promise<void>;
}
