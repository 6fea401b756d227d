import type { OwnLoginError } from '#shared/domain/own-login.ts';
import { usePageTexts } from '../../../texts/page-texts.ts';

export interface LoginTexts {
  readonly line: string;
  /** The directory's own name, where another one was chosen. */
  readonly also: (directory: string) => string;
  readonly title: string;
  readonly warning: (directory: string) => string;
  readonly label: string;
  readonly hint: string;
  readonly wrong: Record<OwnLoginError['code'], string>;
  readonly taken: string;
  readonly doneTitle: string;
  readonly done: (own: string, directory: string) => string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: (own: string, directory: string) => string;
  readonly removedTitle: string;
}

/** In the language of the page. */
export const useLoginTexts = (): LoginTexts => usePageTexts().login;
