import { usePageTexts } from '../../../texts/page-texts.ts';
import type { TokenTexts } from '../../../texts/en/tokens.ts';

/** What these pages say, in the person's language. */
export const useTokenTexts = (): TokenTexts => usePageTexts().tokens;

/** What a page of the tokens does when the session or the fresh proof has run out. */
export interface Ends {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}
