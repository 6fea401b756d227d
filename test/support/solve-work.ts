import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';

/** Does the work that was asked for, as any client of the API would. */
export async function solveWork(challenge: WorkChallenge): Promise<WorkDone> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('the work could not be done in a minute and a half');
  return { challenge, solution };
}
