import { nameOf, namingWords } from '#shared/domain/environment/name-of.ts';
import type { Placeholder } from '#shared/domain/notice-shapes.ts';
import type { MailNotice } from './notice.ts';
import type { NoticeTexts } from './templates/notice-texts.ts';
import { dayFor, inDaysFor, timeFor } from './time-for.ts';

/** What a portal's notice names, in the words of its language. What it does not know is empty: its shape has no place for it. */
export const valuesOf = (
  notice: MailNotice,
  portal: string,
  words: NoticeTexts,
): Partial<Record<Placeholder, string>> => ({
  portal,
  login: 'login' in notice ? notice.login : '',
  at: 'at' in notice ? timeFor(notice.at, notice.language) : '',
  by: ('by' in notice && notice.by) || '',
  minutes: 'code' in notice ? String(notice.minutes) : '',
  left: words.left(('left' in notice && notice.left) || 0),
  reference: ('reference' in notice && notice.reference) || '',
  ending: words.endings[('ending' in notice && notice.ending) || 'cancelled'],
  device: nameOf(('from' in notice && notice.from) || {}, namingWords[notice.language]),
  ...(notice.kind === 'password-expires' && {
    when: inDaysFor(notice.daysLeft, notice.language),
    day: dayFor(notice.endsOn, notice.language),
  }),
  ...(notice.kind === 'digest' && {
    day: dayFor(notice.day, notice.language),
    done: String(notice.done),
    failed: String(notice.failed),
  }),
});
