import type { AdminProof } from '#shared/api/administrator-inputs.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FunctionConfig } from '../environment.ts';
import { refundingOurFaults, takeAll } from '../flows/refunding.ts';
import type { AdminCredentialsStore } from '../ports/administrator-store.ts';
import type { Budget, BudgetStore } from '../ports/budget-store.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { readPasskeyAnswer } from './admin-passkeys.ts';
import type { ChallengeUse } from './passkey-challenge.ts';
import { checkPasswordAndCode } from './password-and-code.ts';

/** What checking both factors needs. */
export const proofNeeds = ['adminCredentials', 'budgets', 'challenges', 'keyRing'] as const;

interface Ports {
  readonly adminCredentials: AdminCredentialsStore;
  readonly budgets: BudgetStore;
  readonly challenges: ChallengeStore;
  readonly keyRing: KeyRing;
}

/** Why nobody was let in. Never says what was wrong, nor whether there is such an administrator. */
export interface ProofRefusal {
  readonly code: 'proof-refused' | 'too-many-tries';
  readonly retryAt?: Date;
}

/** Whom a proof is to be of. */
export interface Expected {
  /** Id of an administrator; of a decoy for a name that does not exist; undefined: whoever's passkey it is. */
  readonly administrator: string | undefined;
  readonly use: ChallengeUse;
  /** What the try counts on, before it is looked at (THREATS E4, E5); the last one is the account's. */
  readonly budgets: readonly Budget[];
  /** Asked once the proof is known to be right and before it is used up. @returns whether it may count */
  readonly mayCount?: (administrator: string) => Promise<boolean>;
}

/** Checks both factors at once, and uses them up. @returns id of the administrator whose they are */
export async function confirmProof(
  ports: Ports,
  proof: AdminProof,
  { administrator, use, budgets, mayCount = () => Promise.resolve(true) }: Expected,
  { config, now }: { readonly config: FunctionConfig; readonly now: Date },
): Promise<Result<string, ProofRefusal>> {
  const taken = await takeAll(ports.budgets, budgets, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  return refundingOurFaults(ports.budgets, budgets, async () => {
    const found = await check();
    const isRight = found && (administrator === undefined || found.administrator === administrator);
    if (!isRight || !(await mayCount(found.administrator)) || !(await found.spend()))
      return err({ code: 'proof-refused' } as const);
    return ok(found.administrator);
  });

  async function check(): Promise<{ administrator: string; spend: () => Promise<boolean> } | undefined> {
    if (proof.by === 'passkey') {
      const answered = await readPasskeyAnswer(ports, use, proof.assertion, { config, now });
      if (!answered || administrator === undefined) return answered;
      const { subject, slot } = budgets.at(-1)!;
      return {
        ...answered,
        spend: async () => (await answered.spend()) && ports.budgets.succeed(subject, [slot]),
      };
    }
    if (administrator === undefined) return undefined;
    const credentials = await ports.adminCredentials.find(administrator);
    const burned = taken.isTaken ? taken.burned : undefined;
    const spend = await checkPasswordAndCode(ports, { administrator, credentials }, proof, { burned, now });
    return spend && { administrator, spend };
  }
}
