import type { NoticeTextInput } from '#shared/api/notice-text-views.ts';
import { checkTemplate } from '#shared/domain/notice-templates.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import type { NoticeTextDesk, NoticeTextKey } from '../ports/notice-text-store.ts';
import type { ShownWords } from './show-words.ts';
import { noticeTextEtag, revisionOf, viewNoticeText } from './view-notice-text.ts';

interface Change {
  readonly body: NoticeTextInput;
  readonly ifMatch: string | undefined;
  readonly by: string;
  readonly now: Date;
  readonly random: RandomSource;
}

/** Puts an administrator's words in place of ours, or of those before. What cannot be used is refused; a preview says why. */
export async function putWords(
  desk: NoticeTextDesk,
  key: NoticeTextKey,
  { body, ifMatch = '', by, now, random }: Change,
): Promise<Result<ShownWords, { code: 'rules-broken' | 'stale' }>> {
  const checked = checkTemplate(key.kind, body);
  if (!checked.ok) return err({ code: 'rules-broken' });
  const own = { ...key, ...checked.value, revision: random.id(), changedAtMs: now.getTime(), changedBy: by };
  if (!(await desk.put(own, revisionOf(ifMatch)))) return err({ code: 'stale' });
  return ok({ body: await viewNoticeText(key, own), etag: noticeTextEtag(own) });
}
