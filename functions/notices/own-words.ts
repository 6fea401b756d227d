import { checkTemplate } from '#shared/domain/notice-templates.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { Log } from '../log.ts';
import { installation } from '../ports/notice-text-store.ts';
import type { NoticeTexts } from '../ports/notice-text-store.ts';
import { templateKindOf } from './notice.ts';
import type { WordedNotice } from './notice.ts';

/**
 * An administrator's own words for a notice, where there are some. What cannot be read, or could not be stored today, is
 * passed over: a code in our words is better than one that never comes.
 */
export async function ownWords(
  texts: NoticeTexts,
  notice: WordedNotice,
  log: Log,
): Promise<NoticeTemplate | undefined> {
  const { language } = notice;
  const [portal, kind] = [notice.portal || installation, templateKindOf(notice)];
  try {
    const own = await texts.find({ portal, language, kind });
    if (!own) return undefined;
    const checked = checkTemplate(kind, own);
    if (checked.ok) return checked.value;
    log.warn('notice-text-unusable', { kind, language, portal, why: checked.error.code });
  } catch (error) {
    log.warn('notice-text-unread', { kind, reason: error instanceof Error ? error.name : 'unknown' });
  }
  return undefined;
}
