import type { ContactKind } from '#shared/api/profile-views.ts';
import type { PhoneError } from '#shared/domain/contact/phone-number.ts';
import { usePageTexts } from '../../../texts/page-texts.ts';

interface ContactTexts {
  readonly label: string;
  readonly hint: string;
  readonly changeTitle: string;
  readonly lead: string;
  readonly codeTitle: string;
  readonly sentTo: (destination: string) => string;
  readonly notArrived: string;
  readonly doneTitle: string;
  readonly done: (shown: string) => string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: (goesBackTo: string | undefined) => string;
  readonly removedTitle: string;
}

export interface ProfileTexts {
  readonly title: string;
  readonly lead: string;
  readonly lines: {
    readonly login: string;
    readonly loginText: string;
    readonly name: string;
    readonly mail: string;
    readonly phone: string;
  };
  readonly none: string;
  readonly own: string;
  readonly fromDirectory: string;
  readonly change: string;
  readonly add: string;
  readonly back: string;
  readonly save: string;
  readonly names: {
    readonly title: string;
    readonly text: string;
    readonly given: string;
    readonly surname: string;
    readonly wrong: string;
    readonly doneTitle: string;
  };
  readonly contacts: Record<ContactKind, ContactTexts>;
  readonly mailWrong: string;
  readonly phoneWrong: Record<PhoneError['code'], string>;
  readonly sendCode: string;
  readonly codeLabel: string;
  readonly codeHint: (time: string) => string;
  readonly confirm: string;
}

/** In the language of the page. */
export const useProfileTexts = (): ProfileTexts => usePageTexts().profile;
