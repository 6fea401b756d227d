import type { DigestNotice } from './notice.ts';
import type { NoticeTexts } from './templates/notice-texts.ts';

/** What waits for an administrator, a line each. */
export function countsOf(
  { waiting, isMore, bridges, bridgesAway, unknown, expiringSoon = 0 }: DigestNotice,
  { counts }: NoticeTexts,
): string[] {
  const numbers = { waiting: `${waiting}${isMore ? '+' : ''}`, away: `${bridgesAway}`, all: `${bridges}` };
  return [
    ...(waiting > 0 ? [counts.waiting.replace('{count}', numbers.waiting)] : []),
    ...(bridges === 0 ? [counts.noBridge] : []),
    ...(bridgesAway > 0 ? [counts.bridgesAway.replace('{away}', numbers.away).replace('{all}', numbers.all)] : []),
    ...(unknown > 0 ? [counts.unknown.replace('{count}', `${unknown}`)] : []),
    ...(expiringSoon > 0 ? [counts.expiring.replace('{count}', `${expiringSoon}`)] : []),
  ];
}
