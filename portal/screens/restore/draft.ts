import type { LostThing } from '#shared/api/lost-things.ts';

/** What somebody has said and typed so far. In this tab's memory only, and gone with it. */
export interface Draft {
  readonly lost: readonly LostThing[];
  /** The portal's new password. */
  readonly password: string;
  /** The new address as typed. */
  readonly mail: string;
  readonly code: string;
}

export const emptyDraft: Draft = { lost: [], password: '', mail: '', code: '' };
