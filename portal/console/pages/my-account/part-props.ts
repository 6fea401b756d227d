import type { AdminAccountView } from '#shared/api/administrator-views.ts';
import type { Proof } from '../sign-in/use-proof.tsx';

/** What each part of the page is given. */
export interface PartProps {
  readonly account: AdminAccountView;
  readonly proof: Proof;
  /** Something is different now: it is read again. */
  readonly onChanged: () => void;
}
