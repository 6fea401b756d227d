import { chainStart } from '../domain/audit/audit-hash.ts';
import type { Finding } from '../domain/audit/finding.ts';
import type { HashTextAnyhow, SignedHead } from '../domain/audit/verify-chain.ts';
import { verifyCheckpoint } from './audit-checkpoint.ts';

/** A checkpoint that was seen: the next one is tied to it. */
export interface SeenCheckpoint {
  readonly number: number;
  /** SHA-256 of it, as it was signed. */
  readonly hash: string;
}

/** Follows checkpoints in their order, and gathers what they say of the ends of chains. */
export class CheckpointChain {
  readonly findings: Finding[] = [];
  readonly heads: SignedHead[] = [];
  readonly fingerprints = new Set<string>();
  checkpoints = 0;
  readonly #hash: HashTextAnyhow;
  readonly #expected: string | undefined;
  #last: SeenCheckpoint | undefined;

  /** @param expected fingerprint of the key that must have signed them */
  constructor(hash: HashTextAnyhow, expected?: string) {
    this.#hash = hash;
    this.#expected = expected;
  }

  get last(): SeenCheckpoint | undefined {
    return this.#last;
  }

  async add(jws: string): Promise<void> {
    this.checkpoints += 1;
    let signed;
    try {
      signed = await verifyCheckpoint(jws);
    } catch {
      this.findings.push({ code: 'checkpoint-forged', seq: (this.#last?.number ?? -1) + 1 });
      return;
    }
    const { number: seq, prev, at, fingerprint } = signed;
    this.fingerprints.add(fingerprint);
    if (this.#expected !== undefined && this.#expected !== fingerprint)
      this.findings.push({ code: 'checkpoint-other-key', seq, at });
    const isFirstOfAll = seq === 0;
    if (this.#last ? seq !== this.#last.number + 1 : isFirstOfAll !== (prev === chainStart))
      this.findings.push({ code: 'checkpoint-removed', seq: (this.#last?.number ?? seq - 2) + 1, at });
    else if (this.#last && prev !== this.#last.hash) this.findings.push({ code: 'checkpoint-forged', seq, at });
    this.#last = { number: seq, hash: await this.#hash(jws) };
    this.heads.push(...signed.heads);
  }
}
