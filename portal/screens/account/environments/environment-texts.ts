import { usePageTexts } from '../../../texts/page-texts.ts';

export interface EnvironmentTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly isThis: string;
  readonly isTrusted: string;
  readonly lastSeen: (date: string) => string;
  readonly places: (places: string) => string;
  readonly rename: string;
  readonly renameTitle: (name: string) => string;
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly save: string;
  readonly trust: string;
  readonly trustTitle: (name: string) => string;
  readonly trustText: string;
  readonly distrust: string;
  readonly distrustTitle: (name: string) => string;
  readonly distrustText: string;
  readonly forget: string;
  readonly forgetTitle: (name: string) => string;
  readonly forgetText: string;
  readonly back: string;
  readonly goneTitle: string;
  readonly goneText: string;
  readonly kept: string;
}

/** In the language of the page. */
export const useEnvironmentTexts = (): EnvironmentTexts => usePageTexts().environments;
