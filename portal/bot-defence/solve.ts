import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';

const tellEvery = 20;
const patienceMilliseconds = 60_000;

/**
 * Does the work: tries one counter after the other.
 * @param onTried hears how many, every now and then
 * @returns undefined when a minute was not enough
 */
export async function solve(challenge: WorkChallenge, onTried: (tried: number) => void): Promise<WorkDone | undefined> {
  let tried = 0;
  const solution = await solveChallenge({
    challenge,
    timeout: patienceMilliseconds,
    deriveKey: (...input) => {
      tried += 1;
      if (tried % tellEvery === 0) onTried(tried);
      return deriveKey(...input);
    },
  });
  return solution ? { challenge, solution } : undefined;
}
