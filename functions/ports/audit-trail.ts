import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import type { Finding } from '#shared/domain/audit/finding.ts';
import type { Gap, SignedHead } from '#shared/domain/audit/verify-chain.ts';
import type { SeenCheckpoint } from '#shared/protocol/checkpoint-chain.ts';

/** Adds to the audit trail; reads and changes nothing of it. */
export interface AuditTrail {
  /** @returns false when it is there already: lines of a log come at least once */
  add(entry: AuditEntry): Promise<boolean>;
}

/** Takes out what records say about a person. */
export interface AuditErasure {
  /** @returns of how many records; the chain stays whole */
  erase(person: string): Promise<number>;
}

/** A signed checkpoint as it is kept. */
export interface StoredCheckpoint {
  readonly number: number;
  readonly at: string;
  readonly jws: string;
}

/** Checkpoints by their number. */
export interface Checkpoints {
  newest(): Promise<StoredCheckpoint | undefined>;
  /** @returns false when there is one of this number already */
  add(checkpoint: StoredCheckpoint): Promise<boolean>;
}

/** What of the trail is looked for: of one person, one actor or one action, what failed, or all of it. */
export interface AuditQuery {
  readonly from: string;
  readonly to: string;
  readonly person?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** Only what was refused or did not end well. */
  readonly isFailed?: boolean | undefined;
}

/** Where a page begins. */
export interface AuditPosition {
  /** Which month, where all of the trail is looked through. */
  readonly period: string;
  /** Behind this record, where there is one. */
  readonly after?: string | undefined;
}

/** Reads the audit trail. A page costs the same however much there is. */
export interface AuditSearch {
  /**
   * At most `limit` records, in the order of time or against it. There may be more even behind a page that is empty, and
   * among them such as were not looked for: what is looked for says which index is read.
   */
  page(
    query: AuditQuery,
    options: { readonly limit: number; readonly start?: AuditPosition | undefined; readonly isNewestFirst: boolean },
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly next?: AuditPosition }>;
  find(id: string): Promise<AuditEntry | undefined>;
  /** Checkpoints of a time, oldest first. */
  checkpoints(
    from: string,
    to: string,
    options: { readonly limit: number; readonly after?: number | undefined },
  ): Promise<{ readonly checkpoints: readonly StoredCheckpoint[]; readonly next?: number }>;
}

/** What a check of the trail needs: all of a time, and what was signed of it. */
export type AuditReading = Pick<AuditSearch, 'page' | 'checkpoints'>;

/** Something that is wrong with the trail, as the hourly check found it. */
export interface TrailTrouble {
  readonly finding: Finding;
  readonly foundAt: string;
  /** Records that are not there: looked for again, for they may be late. */
  readonly gap?: Gap & { readonly since: string };
}

/** How far the trail is checked. */
export interface TrailWatch {
  /** Grows with each check. */
  readonly revision: number;
  readonly checkedAt: string;
  /** All up to here is checked. */
  readonly until: string;
  /** Where a check ended that was too long for one go. */
  readonly resume?: AuditPosition | undefined;
  /** Of the writers that were heard of since then, the ends are known. */
  readonly knownSince: string;
  readonly ends: readonly SignedHead[];
  /** The last one that was seen, and when it was made. */
  readonly checkpoint?: (SeenCheckpoint & { readonly at: string }) | undefined;
  readonly troubles: readonly TrailTrouble[];
}

/** Keeps how far the trail is checked. */
export interface TrailWatchStore {
  read(): Promise<TrailWatch | undefined>;
  /** Writes the next revision over the one that was read. @returns false when another check was first */
  write(watch: TrailWatch): Promise<boolean>;
}
