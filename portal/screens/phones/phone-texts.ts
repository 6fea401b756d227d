import type { WaitingRequest } from '#shared/api/push-views.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import type { Explained } from '../../texts/texts.ts';
import type { Fitness } from '../../push/make-device.ts';

export interface PhoneTexts {
  readonly list: string;
  readonly lead: string;
  readonly none: string;
  readonly full: string;
  readonly added: (day: string) => string;
  readonly lastUsed: (day: string) => string;
  readonly neverUsed: string;
  readonly unreachable: string;
  readonly advice: string;
  readonly add: string;
  readonly rename: string;
  readonly remove: string;
  readonly save: string;
  readonly renameTitle: (name: string) => string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly removeLast: string;
  readonly removed: (name: string) => string;
  readonly addTitle: string;
  readonly addText: string;
  readonly steps: readonly string[];
  readonly unfit: Record<Exclude<Fitness, 'fit'>, { readonly title: string; readonly lines: readonly string[] }>;
  readonly name: string;
  readonly nameDefault: string;
  readonly setUp: string;
  readonly refused: Explained;
  readonly notTaken: Explained;
  readonly testTitle: string;
  readonly testText: string;
  readonly number: string;
  readonly testWaiting: string;
  readonly testNothing: string;
  readonly testNothingLines: readonly string[];
  readonly again: string;
  readonly doneTitle: string;
  readonly doneText: (name: string) => string;
  /** On the page that waits. */
  readonly proof: {
    readonly text: string;
    readonly unknown: string;
    readonly waiting: string;
    readonly refused: Explained;
    readonly over: Explained;
    readonly again: string;
    readonly nothing: string;
    /** @param address of the page that asks */
    readonly nothingLines: (address: string) => readonly string[];
  };
  /** On the phone. */
  readonly approve: {
    readonly title: string;
    readonly loading: string;
    readonly noDevice: Explained;
    readonly gone: Explained;
    readonly nothing: Explained;
    readonly look: string;
    readonly asks: Record<WaitingRequest['purpose'], (portal: string) => string>;
    readonly from: string;
    readonly at: string;
    readonly unknownPlace: string;
    readonly label: string;
    readonly hint: string;
    readonly wrongShape: string;
    readonly approve: string;
    readonly notMe: string;
    readonly notMeText: string;
    readonly warning: string;
    readonly approved: Explained;
    readonly deviceDone: Explained;
    readonly refused: Explained;
    readonly wrong: Explained;
    readonly over: Explained;
  };
}

/** In the language of the page. */
export const usePhoneTexts = (): PhoneTexts => usePageTexts().phones;
