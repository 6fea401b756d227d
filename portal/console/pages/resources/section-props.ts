import type { Change, Draft, Shown } from './draft.ts';

/** What each part of a resource is given. */
export interface SectionProps {
  readonly draft: Draft;
  readonly change: Change;
  readonly sends: Shown['sends'];
  readonly isReadOnly: boolean;
}
