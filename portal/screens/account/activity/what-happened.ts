import type { ActivityEntryView } from '#shared/api/activity-views.ts';
import type { ActivityTexts } from './activity-texts.ts';

/** What happened, in words. */
export const whatHappened = (
  { kinds, helped }: Pick<ActivityTexts, 'kinds' | 'helped'>,
  { what, help }: Pick<ActivityEntryView, 'what' | 'help'>,
): string => (help === undefined ? kinds[what] : helped[help]);
