import type { LostThing } from '#shared/api/lost-things.ts';
import type { IssueState } from '#shared/api/restore-views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import type { Explained } from '../../texts/texts.ts';

export interface RestoreTexts {
  /** The line above every heading. */
  readonly overline: string;
  readonly lost: {
    readonly title: string;
    readonly lead: string;
    readonly items: Record<LostThing, Explained>;
    readonly empty: string;
    readonly who: string;
    readonly onlyPassword: Explained;
    readonly onlyMail: Explained & { readonly link: string };
  };
  /** The same three in a sentence or a list. */
  readonly things: Record<LostThing, string>;
  readonly proof: {
    readonly chooseTitle: string;
    readonly text: string;
    /** What each way takes. */
    readonly ways: Record<FactorId, string>;
    readonly other: string;
    readonly none: string;
    readonly noneEnd: Explained;
    readonly notEnough: Explained;
  };
  readonly password: { readonly title: string; readonly lead: string };
  readonly mail: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly wrong: string;
    readonly send: string;
  };
  readonly code: {
    readonly title: string;
    readonly sentTo: (address: string) => string;
    readonly otherAddress: string;
  };
  readonly summary: {
    readonly title: string;
    readonly lead: string;
    readonly who: string;
    readonly lost: string;
    readonly shown: string;
    readonly mail: string;
    readonly password: string;
    readonly passwordText: string;
    readonly change: string;
    readonly then: string;
    readonly thenLines: readonly string[];
    readonly submit: string;
    readonly unsure: Explained;
  };
  readonly expired: string;
  /** It was sent, no answer came, and it cannot be sent again. */
  readonly unsureEnd: Explained;
  readonly state: {
    readonly reference: string;
    readonly keep: string;
    readonly submitted: (when: string) => string;
    readonly decided: (when: string) => string;
    readonly until: (day: string) => string;
    readonly gave: string;
    readonly about: string;
    readonly states: Record<IssueState, Explained>;
    readonly next: string;
    readonly waitingLines: readonly Explained[];
    /** What to do once IT has agreed, by what was lost. */
    readonly verifiedLines: Record<LostThing, Explained>;
    readonly portalPassword: Explained;
    readonly withdraw: string;
    readonly withdrawTitle: string;
    readonly withdrawText: string;
    readonly withdrawn: Explained;
    readonly keepIt: string;
    readonly none: Explained;
    readonly again: string;
  };
  /** On the start of the portal. */
  readonly line: {
    readonly waiting: (reference: string) => string;
    readonly decided: (reference: string) => string;
    readonly look: string;
  };
  /** On the page of the account, where somebody has asked. */
  readonly notice: {
    readonly title: string;
    readonly text: (when: string, reference: string, things: string) => string;
    readonly ask: string;
    readonly cancel: string;
    readonly cancelledTitle: string;
    readonly cancelledText: string;
  };
}

/** In the language of the page. */
export const useRestoreTexts = (): RestoreTexts => usePageTexts().restore;
