import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { NoticeTextDesk, NoticeTextKey } from '../ports/notice-text-store.ts';
import { noticeTextEtag, viewNoticeText } from './view-notice-text.ts';

/** The words of one notice, with the revision that a change of them names. */
export interface ShownWords {
  readonly body: NoticeTextView;
  readonly etag: string;
}

/** Whosever words a notice has. */
export async function showWords(desk: NoticeTextDesk, key: NoticeTextKey): Promise<Result<ShownWords, never>> {
  const own = await desk.find(key);
  return ok({ body: await viewNoticeText(key, own), etag: noticeTextEtag(own) });
}
