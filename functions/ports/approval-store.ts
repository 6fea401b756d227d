import type { Origin } from '#shared/api/activity-views.ts';
import type { Flow } from './flow-store.ts';

/** A request to a person's devices: somebody wants to be taken for this person. Holds no secret. */
export interface Approval {
  /** Whose devices: a person id, or what stands for one in a decoy. One request each: a new one voids the former. */
  readonly owner: string;
  readonly id: string;
  /** Hash of the cookie that asked: the answer is worth nothing elsewhere (THREATS E9). */
  readonly holder: string;
  /** Shown to whoever asks, typed by whoever approves. It proves nothing without the key of a device. */
  readonly number: string;
  readonly purpose: Flow['kind'] | 'change' | 'device';
  /** The one device that may answer: one that is being added. */
  readonly device?: string;
  readonly portal: string;
  readonly login: string;
  readonly from?: Origin;
  readonly state: 'waiting' | 'approved' | 'wrong' | 'refused';
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** Refused: until then nothing new is asked of this person's devices (THREATS E18). */
  readonly quietUntilMs?: number;
}

/** Requests to devices, by whose they are. */
export interface ApprovalStore {
  /**
   * Writes a new request; the former one is void.
   * @returns false while this person wants quiet: nothing was written, and nobody must be asked
   */
  ask(approval: Approval, now: Date): Promise<boolean>;
  /** A request that has not expired, answered or not. */
  find(owner: string, now: Date): Promise<Approval | undefined>;
  /**
   * Answers a request that waits, once (THREATS E12).
   * @returns false when it is another one, is over, or was answered before
   */
  answer(owner: string, id: string, answer: ApprovalAnswer, now: Date): Promise<boolean>;
  /** Uses up an approved request: true for exactly one caller. */
  consume(owner: string, id: string, now: Date): Promise<boolean>;
  /** Voids what waits or was approved. Does not end a quiet time. */
  void(owner: string, now: Date): Promise<void>;
}

export type ApprovalAnswer =
  { readonly state: 'approved' | 'wrong' } | { readonly state: 'refused'; readonly quietUntilMs: number };
