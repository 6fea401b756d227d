import type { Change, Draft, Shown } from './draft.ts';
import type { Logos } from './use-logos.ts';

/** What each part of a resource is given. */
export interface SectionProps {
  readonly draft: Draft;
  readonly change: Change;
  /** Pictures that were chosen for this draft. */
  readonly logos: Logos;
  readonly sends: Shown['sends'];
  /** What bridges leave out of it; absent where none is there. */
  readonly bridges: Shown['bridges'];
  readonly isReadOnly: boolean;
}
