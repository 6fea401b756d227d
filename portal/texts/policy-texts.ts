import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../app/portal-context.ts';
import { policy as de } from './de/policy.ts';
import { policy as en } from './en/policy.ts';
import { policy as es } from './es/policy.ts';
import { policy as fr } from './fr/policy.ts';
import { policy as uk } from './uk/policy.ts';

/** What is said about the rules for a new password, beside the rules themselves. */
export interface PolicyTexts {
  readonly history: (count: number) => string;
  /** Beside a rule that only the bridge or the directory can judge. */
  readonly checkedLater: string;
  readonly progress: (met: number, all: number) => string;
  /** Another kind of suggestion. */
  readonly words: string;
  readonly syllables: string;
  readonly noSuggestion: string;
  readonly asking: string;
  /** Nobody here can know whether the directory asks for more. */
  readonly atLeast: string;
  /** `time` is `180 days`, here and in the next. */
  readonly lasts: (time: string) => string;
  readonly usuallyLasts: (time: string) => string;
  readonly rests: (time: string) => string;
  /** Of this person's own password, as the directory said. */
  readonly endless: string;
  /** `when` is one of the two below. */
  readonly tooYoungTitle: (when: string) => string;
  readonly tooYoung: string;
  /** `day` is `Tuesday, 24 November`. */
  readonly onDay: (day: string, time: string) => string;
  readonly today: (time: string) => string;
  readonly toAccount: string;
  /** A rule that only a bridge can look at. */
  readonly notStolen: string;
  readonly stillKnown: string;
  readonly changeInstead: string;
}

/** All of them together, beside the page that is fetched for a new password: they are few, and the first screen has none. */
const all: Readonly<Record<Language, PolicyTexts>> = { en, de, fr, es, uk };

export const policyTexts = (language: Language): PolicyTexts => all[language];

export const usePolicyTexts = (): PolicyTexts => policyTexts(usePortal().language);
