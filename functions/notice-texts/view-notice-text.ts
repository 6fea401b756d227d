import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { isBlock, shapeOf } from '#shared/domain/notice-shapes.ts';
import { templateLimits } from '#shared/domain/notice-templates.ts';
import { ourTemplate } from '../notices/templates/load.ts';
import type { NoticeTextKey, OwnNoticeText } from '../ports/notice-text-store.ts';

/** Names the state in which nothing was changed, for `If-Match`. */
const untouched = 'ours';

/** Revision of the words of a notice, whoever's they are. */
export const noticeTextEtag = (own: OwnNoticeText | undefined): string => own?.revision ?? untouched;

/** What a change is made to: undefined when our own words stand. */
export const revisionOf = (etag: string): string | undefined => (etag === untouched ? undefined : etag);

export async function viewNoticeText(
  { kind, language }: NoticeTextKey,
  own: OwnNoticeText | undefined,
): Promise<NoticeTextView> {
  const { channel, may, must } = shapeOf(kind);
  const ours = await ourTemplate(kind, language);
  return {
    ...{ kind, channel, language, ours },
    ...(own && {
      own: {
        ...(own.subject !== undefined && { subject: own.subject }),
        ...{ body: own.body, changedAt: new Date(own.changedAtMs).toISOString(), changedBy: own.changedBy },
      },
    }),
    placeholders: may.map((name) => ({
      ...{ name, isRequired: must.includes(name) },
      isForSubject: channel === 'mail' && !isBlock(name),
    })),
    limits: { body: templateLimits[channel], ...(channel === 'mail' && { subject: templateLimits.subject }) },
  };
}
