import type { BatchOutcome } from '#shared/api/people-views.ts';
import type { InEach } from '../languages.ts';

interface Words {
  readonly left: (count: number) => string;
  readonly more: (count: number) => string;
  readonly outcomes: Readonly<Record<Exclude<BatchOutcome, 'done'>, string>>;
}

/** What came of each, besides its being done. */
export const batchTexts: InEach<Words> = {
  en: {
    left: (count) => `For whom it was not done: ${count.toLocaleString('en')}`,
    more: (count) => `and ${count.toLocaleString('en')} more`,
    outcomes: {
      unchanged: 'was so already',
      refused: 'not possible',
      recently: 'asked in the last three days',
      'no-mail': 'without an address',
    },
  },
  de: {
    left: (count) => `Bei wem es nicht geschah: ${count.toLocaleString('de')}`,
    more: (count) => `und ${count.toLocaleString('de')} weitere`,
    outcomes: {
      unchanged: 'war schon so',
      refused: 'ging nicht',
      recently: 'in den letzten drei Tagen gefragt',
      'no-mail': 'ohne Adresse',
    },
  },
};
