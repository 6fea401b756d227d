import type { FoundUnit } from '#shared/protocol/member-list.ts';

/** What was asked of a bridge: its directory, and the order by which it answers. */
export interface ListKey {
  readonly directory: string;
  readonly order: string;
}

/** Which answer an order wants. */
export type ListKind = 'find-units' | 'list-members';

/** Groups or OUs that a bridge found. */
export interface UnitsAnswer {
  readonly units: readonly FoundUnit[];
  readonly isCutOff: boolean;
  readonly problem?: string;
}

/** One page of who is in a group or OU. */
export interface MemberPage {
  readonly objectGuids: readonly string[];
  readonly isLast: boolean;
  /** The list is not whole; on its last page alone. */
  readonly problem?: string;
}

/** For who asks: answers are kept for as long as it takes to use them. */
export interface MemberLists {
  /** Takes note that something is asked for: nothing else is ever kept. */
  begin(key: ListKey, kind: ListKind, expiresAtMs: number): Promise<void>;
  /** Undefined: nobody asked, or it is over. */
  units(key: ListKey, now: Date): Promise<UnitsAnswer | 'waiting' | undefined>;
  /** @param page from 0; `waiting` for one that has not come yet */
  page(key: ListKey, page: number, now: Date): Promise<MemberPage | 'waiting' | undefined>;
}

/**
 * For what hears the bridges. Everything is kept once, for a list that was asked for and is not over, and from the bridge
 * that answered first: two of them would make up a list that is nobody's. What is not kept is `false`.
 */
export interface MemberReports {
  keepUnits(key: ListKey & { readonly bridge: string }, answer: UnitsAnswer, now: Date): Promise<boolean>;
  keepPage(key: ListKey & { readonly bridge: string }, page: number, answer: MemberPage, now: Date): Promise<boolean>;
}

/** So long an answer can be used. */
export const memberListLifeMs = 15 * 60_000;
