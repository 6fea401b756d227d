import type { ImportScope } from '#shared/protocol/sync-report.ts';
import type { SurveyMessage, SyncMessage } from '#shared/protocol/bridge-message.ts';

/** What administrators have set for one directory, besides the deployment's configuration. */
export interface DirectorySettings {
  readonly directory: string;
  /** 0: nobody has set anything. */
  readonly revision: number;
  readonly scope: ImportScope;
  /** The revision in which the scope was set: what the bridges know it by. 0: never. */
  readonly scopeRevision: number;
  /** The order that tells it to the bridges, signed: passed on to any bridge that does not know it. */
  readonly scopeOrder?: string;
  /** So many people may be here at once; absent: any number. */
  readonly seats?: number;
  /** Days before a password ends on which its owner is told; absent: nobody is. */
  readonly expiryNotices?: readonly number[];
  readonly changedAtMs?: number;
  /** Name of the administrator. */
  readonly changedBy?: string;
}

/** What a bridge told last of its synchronisation. */
export type SyncState = Omit<SyncMessage, 'version' | 'type' | 'directory' | 'sentAt'> & { readonly sentAtMs: number };

/** What a bridge counted for who has to choose. */
export type SurveyAnswer = Omit<SurveyMessage, 'version' | 'type' | 'directory' | 'sentAt'> & {
  readonly sentAtMs: number;
};

/** What a bridge told last of passwords that end: of a list that it read to its end. */
export interface ExpiryState {
  /** For which day (UTC) it was asked. */
  readonly day: string;
  readonly bridge: string;
  readonly sentAtMs: number;
  /** Passwords that end in the seven days from then. */
  readonly soon: number;
  /** Some people are under policies that the bridge may not read: they may be missing. */
  readonly hasHiddenPolicies: boolean;
}

/** A bridge that speaks for a directory and whose fingerprint is not in the deployment's configuration. */
export interface WaitingBridge {
  readonly directory: string;
  readonly bridge: string;
  readonly fingerprint: string;
  readonly softwareVersion: string;
  readonly firstSeenAtMs: number;
  readonly lastSeenAtMs: number;
  /** An administrator has compared its fingerprint with what stands on the bridge's own screen. */
  readonly comparedAtMs?: number;
  readonly comparedBy?: string;
}

/** Everything that is kept of one directory. */
export interface DirectoryState {
  readonly settings: DirectorySettings;
  readonly syncs: readonly SyncState[];
  readonly waiting: readonly WaitingBridge[];
  /** Absent where nobody counts seats. */
  readonly seats?: SeatCount;
  /** Absent until a bridge was asked. */
  readonly expiry?: ExpiryState;
}

/** How many seats are taken, and how many people wait for one. */
export interface SeatCount {
  readonly taken: number;
  readonly waiting: number;
}

/** For administrators. */
export interface DirectoryDesk {
  read(directory: string): Promise<DirectoryState>;
  survey(directory: string): Promise<SurveyAnswer | undefined>;
  /** Writes over the revision that was read. @returns false when somebody else was first */
  put(settings: DirectorySettings, before: number): Promise<boolean>;
  /** Begins to count seats, where nobody did: so many are taken. */
  beginSeats(directory: string, taken: number): Promise<void>;
  /** @returns false when there is no such bridge, or no more */
  noteCompared(directory: string, fingerprint: string, by: { name: string; now: Date }): Promise<boolean>;
  /** Takes a bridge off the list. One that still speaks comes back to it. */
  forgetWaiting(directory: string, fingerprint: string): Promise<void>;
}

/** For who acts by the clock. */
export interface DirectoryFacts {
  settings(directory: string): Promise<DirectorySettings>;
  expiry(directory: string): Promise<ExpiryState | undefined>;
}

/** For what hears the bridges. */
export interface DirectoryReports {
  settings(directory: string): Promise<DirectorySettings>;
  /** Keeps the newest. */
  noteExpiry(directory: string, state: ExpiryState): Promise<void>;
  /** Keeps the newest of each bridge. */
  noteSync(directory: string, state: SyncState): Promise<void>;
  noteSurvey(directory: string, answer: SurveyAnswer): Promise<void>;
  /** Takes one more seat, if there are more than are taken. @returns whether there was one */
  takeSeat(directory: string, seats: number): Promise<boolean>;
  /** Undefined where nobody counts them. */
  seatCount(directory: string): Promise<SeatCount | undefined>;
  /** Takes note of seats that are free again, or taken after all, and of people who wait or do so no more. */
  countSeats(directory: string, change: SeatCount): Promise<void>;
  /** Notes that an unknown bridge was heard. Of no more than a few a directory. */
  noteWaiting(bridge: Omit<WaitingBridge, 'firstSeenAtMs' | 'comparedAtMs' | 'comparedBy'>): Promise<void>;
}

/** More than this wait for nobody: whoever may write to the queue cannot fill the table. */
export const mostWaiting = 20;
