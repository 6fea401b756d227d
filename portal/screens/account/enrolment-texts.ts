import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import type { Explained } from '../../texts/texts.ts';

/** Groups of the account's page. */
export type ActionGroup = 'password' | 'proofs' | 'person';

export interface EnrolmentTexts {
  readonly groups: Record<ActionGroup, string>;
  readonly states: {
    readonly none: string;
    readonly tokens: (count: number) => string;
    readonly passkeys: (count: number) => string;
    readonly phones: (count: number) => string;
    readonly codesLeft: (left: number, issued: number) => string;
    readonly codesUsed: string;
    readonly isSet: string;
    readonly isNotSet: string;
    readonly questions: (count: number) => string;
  };
  /** On the page of the account: whether recovery would work. */
  readonly home: {
    readonly title: string;
    readonly works: string;
    readonly worksWithoutSpare: string;
    readonly missingTitle: string;
    readonly missing: (count: number) => string;
    readonly impossible: string;
    readonly setUp: string;
  };
  /** What somebody has. */
  readonly has: Record<FactorId, string>;
  /** What somebody could set up, and what it takes. */
  readonly offers: Record<Offered, Explained>;
  readonly device: Explained;
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly list: string;
  readonly pending: string;
  readonly pendingStill: string;
  readonly choose: string;
  readonly further: (count: number) => string;
  readonly later: string;
  readonly laterText: string;
  readonly impossible: string;
  readonly doneTitle: string;
  readonly doneText: string;
  /** What there is no second of. */
  readonly noSpare: (what: readonly string[]) => string;
  readonly addSpare: string;
}

/** Factors that have a page of their own to set them up on. */
export type Offered = Exclude<FactorId, 'bootstrap-code' | 'directory-password'>;

/** In the language of the page. */
export const useEnrolmentTexts = (): EnrolmentTexts => usePageTexts().enrolment;
