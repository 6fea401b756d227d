import { chainStart, personalText, recordText } from './audit-hash.ts';
import { auditId } from './audit-record.ts';
import type { AuditEntry, AuditRecord } from './audit-record.ts';
import type { Finding } from './finding.ts';

/** What a signed checkpoint says of one writer. */
export interface SignedHead {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** SHA-256 of a text, base64url; a browser has it as a promise only. */
export type HashTextAnyhow = (text: string) => string | Promise<string>;

/** Records that must be there and are not. */
export interface Gap {
  /** The last record before it; absent when nothing of this writer was seen. */
  readonly before?: SignedHead;
  /** The last of the missing ones, as the record after it, or a checkpoint, says. */
  readonly last: SignedHead;
}

/** What is known of a writer so far. */
interface Writer {
  readonly record: Pick<AuditRecord, 'writer' | 'seq' | 'at'>;
  readonly hash: string;
  /** The last record that a checkpoint confirmed. */
  readonly confirmedSeq: number;
  /** The one before did not fit this one: one of the two was changed. What comes next tells which. */
  readonly isInDoubt: boolean;
  /** Was found to be changed: that the next does not fit it is no news. */
  readonly isBlamed: boolean;
}

/**
 * Follows the chains of all writers through records in the order of time, and compares them with what checkpoints say.
 * Keeps one record of each writer, however long the trail is. What was written after the last checkpoint can be cut off at
 * its end without a trace: those records are counted as unconfirmed.
 */
export class ChainVerifier {
  readonly findings: Finding[] = [];
  /** Of the findings `removed`, in the same order. */
  readonly gaps: Gap[] = [];
  records = 0;
  erased = 0;
  readonly #range: { readonly from: string; readonly to: string };
  readonly #hash: HashTextAnyhow;
  readonly #heads = new Map<string, SignedHead[]>();
  readonly #writers = new Map<string, Writer>();
  readonly #doubted = new Set<Writer['record']>();
  #lastId = '';

  /**
   * @param range of time, from and to both taken in: all of it is said to be there
   * @param known where an earlier verification ended: what follows is tied to that
   */
  constructor(
    range: { from: string; to: string },
    heads: readonly SignedHead[],
    hash: HashTextAnyhow,
    known: readonly SignedHead[] = [],
  ) {
    this.#range = range;
    this.#hash = hash;
    for (const head of heads) this.#heads.set(head.writer, [...(this.#heads.get(head.writer) ?? []), head]);
    for (const { writer, seq, at, hash: last } of known)
      this.#writers.set(writer, {
        ...{ record: { writer, seq, at }, hash: last, confirmedSeq: seq, isInDoubt: false, isBlamed: false },
      });
  }

  /** How far each writer is, for a verification that goes on from here. */
  get ends(): SignedHead[] {
    return [...this.#writers.values()].map(headOf);
  }

  async add({ record, personal }: AuditEntry): Promise<void> {
    this.records += 1;
    if (!personal) this.erased += 1;
    else if ((await this.#hash(personalText(personal))) !== record.personal) this.#find('personal-changed', record);
    const hash = await this.#hash(recordText(record));
    const id = auditId(record);
    const before = this.#writers.get(record.writer);
    const isAgain = before !== undefined && record.seq <= before.record.seq;
    if (id <= this.#lastId || isAgain) this.#find('reordered', record);
    this.#lastId = id;
    if (isAgain) return;
    const linked = before ? this.#follow(before, record, hash) : this.#begin(record, hash);
    this.#writers.set(record.writer, this.#compare(linked));
  }

  /**
   * Says what is missing at the ends.
   * @param to up to where there were records to be had, when that is less than was said
   * @returns how many records no checkpoint speaks of yet
   */
  end(to = this.#range.to): number {
    let unconfirmed = 0;
    for (const [writer, heads] of this.#heads) {
      const known = this.#writers.get(writer);
      const seen = known?.record.seq ?? -1;
      const inRange = heads.filter(({ at }) => at >= this.#range.from && at <= to);
      const last = inRange.reduce<SignedHead | undefined>((a, b) => (a && a.seq > b.seq ? a : b), undefined);
      if (!last || last.seq <= seen) continue;
      if (known) this.#doubt(known);
      this.#miss(seen + 1, last, known);
    }
    for (const { record, confirmedSeq, isInDoubt } of this.#writers.values()) {
      if (isInDoubt && !this.#doubted.has(record))
        this.#find('changed', { ...record, seq: record.seq - 1 }, record.seq);
      unconfirmed += record.seq - confirmedSeq;
    }
    return unconfirmed;
  }

  #begin(record: AuditRecord, hash: string): Writer {
    const { writer, seq, prev, prevAt } = record;
    const plain = { record, hash, confirmedSeq: seq - 1, isInDoubt: false, isBlamed: false };
    const isFirst = seq === 0;
    if (isFirst !== (prev === chainStart) || isFirst !== (prevAt === undefined)) {
      this.#find('changed', record);
      return { ...plain, isBlamed: true };
    }
    // What it says about the time before it is part of its hash.
    if (prevAt !== undefined && prevAt >= this.#range.from) {
      this.#miss(0, { writer, seq: seq - 1, at: prevAt, hash: prev });
      return plain;
    }
    const signed = this.#heads.get(writer)?.find((head) => head.seq === seq - 1);
    return { ...plain, isInDoubt: signed !== undefined && signed.hash !== prev };
  }

  #follow(before: Writer, record: AuditRecord, hash: string): Writer {
    const { writer, seq, prev } = record;
    const { confirmedSeq } = before;
    const plain = { record, hash, confirmedSeq, isInDoubt: false, isBlamed: false };
    const next = before.record.seq + 1;
    if (seq > next) {
      this.#doubt(before);
      this.#miss(next, { writer, seq: seq - 1, at: record.prevAt ?? record.at, hash: prev }, before);
      return plain;
    }
    if (prev === before.hash) {
      // It is confirmed by the one after it: so it was the one before that did not fit.
      if (before.isInDoubt) this.#find('changed', { ...before.record, seq: next - 2 });
      return plain;
    }
    if (before.isBlamed) return plain;
    if (!before.isInDoubt) return { ...plain, isInDoubt: true };
    // It fits neither neighbour.
    this.#find('changed', before.record);
    return plain;
  }

  /** The record after it is missing: nothing confirms it any more, unless a checkpoint does. */
  #doubt({ record, confirmedSeq, isInDoubt, isBlamed }: Writer): void {
    this.#doubted.add(record);
    if (isInDoubt) this.#find('changed', { ...record, seq: record.seq - 1 }, record.seq);
    else if (confirmedSeq < record.seq && !isBlamed) this.#find('doubtful', record);
  }

  /** With what a checkpoint says of this very record. */
  #compare(state: Writer): Writer {
    const { record, hash, confirmedSeq, isInDoubt, isBlamed } = state;
    const head = this.#heads.get(record.writer)?.find(({ seq }) => seq === record.seq);
    if (!head || isBlamed) return state;
    if (head.hash === hash) {
      if (isInDoubt) this.#find('changed', { ...record, seq: record.seq - 1 });
      return { ...state, isInDoubt: false, confirmedSeq: record.seq };
    }
    // All links may have been made anew: then it is any since the last that was confirmed.
    if (isInDoubt || confirmedSeq + 1 >= record.seq) this.#find('changed', record);
    else this.#find('changed', { ...record, seq: confirmedSeq + 1 }, record.seq);
    return { ...state, isInDoubt: false, isBlamed: true, confirmedSeq: record.seq };
  }

  #miss(seq: number, last: SignedHead, before?: Writer): void {
    const { writer, at } = last;
    this.findings.push({ code: 'removed', writer, seq, toSeq: last.seq, at });
    this.gaps.push({ last, ...(before && { before: headOf(before) }) });
  }

  #find(code: Finding['code'], { writer, seq, at }: Writer['record'], toSeq?: number): void {
    this.findings.push({ code, writer, seq, at, ...(toSeq !== undefined && toSeq !== seq && { toSeq }) });
  }
}

const headOf = ({ record: { writer, seq, at }, hash }: Writer): SignedHead => ({ writer, seq, hash, at });
