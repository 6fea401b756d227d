import type { ActivityKind } from '#shared/api/activity-views.ts';
import type { HelpedWith } from '#shared/api/helped-with.ts';
import { usePageTexts } from '../../../texts/page-texts.ts';

export interface ActivityTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly more: string;
  readonly today: string;
  readonly yesterday: string;
  readonly kinds: Readonly<Record<ActivityKind, string>>;
  /** What others did, besides `kinds.helped` for entries that do not say it. */
  readonly helped: Readonly<Record<HelpedWith, string>>;
  /** What the directory was asked for and did not do. */
  readonly failed: string;
  readonly by: (factors: string) => string;
  readonly from: (place: string) => string;
  readonly network: (network: string) => string;
  readonly notMe: string;
  readonly notMeTitle: string;
  readonly willTitle: string;
  readonly will: readonly string[];
  readonly wont: string;
  readonly button: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly nextTitle: string;
  readonly changePassword: string;
  readonly next: readonly string[];
  readonly back: string;
  readonly goneTitle: string;
  readonly gone: string;
}

/** In the language of the page. */
export const useActivityTexts = (): ActivityTexts => usePageTexts().activity;
