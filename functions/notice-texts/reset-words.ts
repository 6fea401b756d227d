import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { NoticeTextDesk, NoticeTextKey } from '../ports/notice-text-store.ts';
import type { ShownWords } from './show-words.ts';
import { noticeTextEtag, revisionOf, viewNoticeText } from './view-notice-text.ts';

/** Back to our words. */
export async function resetWords(
  desk: NoticeTextDesk,
  key: NoticeTextKey,
  ifMatch = '',
): Promise<Result<ShownWords, { code: 'stale' }>> {
  const before = revisionOf(ifMatch);
  // Nothing was changed, and nothing is there to take back: that is what was wanted.
  const isGone = before === undefined ? (await desk.find(key)) === undefined : await desk.remove(key, before);
  if (!isGone) return err({ code: 'stale' });
  return ok({ body: await viewNoticeText(key, undefined), etag: noticeTextEtag(undefined) });
}
