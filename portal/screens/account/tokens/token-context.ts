import { usePortal } from '../../../app/portal-context.ts';
import { tokenTexts } from '../../../texts/token-texts.ts';
import type { TokenTexts } from '../../../texts/token-texts.ts';

/** What these pages say, in the person's language. */
export const useTokenTexts = (): TokenTexts => tokenTexts[usePortal().language];

/** What a page of the tokens does when the session or the fresh proof has run out. */
export interface Ends {
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}
