import { passwordsOf } from '#shared/protocol/job.ts';
import type { Job, SealedPasswords } from '#shared/protocol/job.ts';
import { SealBroken, unseal } from '#shared/protocol/sealing.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Secret } from '#shared/secret.ts';
import type { Answer } from './answer.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { isOneTime } from './one-time-passwords.ts';

/** The passwords of one job. Which are there follows from its kind. */
export interface OpenedPasswords {
  readonly currentPassword?: Secret;
  readonly newPassword?: Secret;
}

/**
 * Opens the sealed part with the binding computed from the signed job, and insists on exactly the passwords that the
 * kind needs: none missing, none empty (THREATS B4), none more.
 */
export async function openPasswords(job: Job, deps: ExecutorDeps): Promise<Result<OpenedPasswords, Answer>> {
  const needed = passwordsOf[job.kind];
  if (needed.length === 0) return ok({});
  if (job.sealed === undefined) return refused('no sealed part');
  const login = job.target.typed ?? job.target.login;
  const once = isOneTime(job) && ({ isOneTime: true } as const);
  const binding = { operation: job.id, directory: job.directory, login, kind: job.kind, ...once };
  let opened: SealedPasswords;
  try {
    opened = await unseal(job.sealed, binding, deps.sealKeys);
  } catch (error) {
    if (error instanceof SealBroken) return refused('sealed part broken, bound elsewhere, or not for this bridge');
    throw error;
  }
  const present = Object.keys(opened).filter((name) => opened[name as keyof SealedPasswords] !== undefined);
  if (present.length !== needed.length || !needed.every((name) => opened[name]))
    return refused('passwords do not fit the kind');
  return ok(Object.fromEntries(needed.map((name) => [name, new Secret(opened[name]!)])));
}

const refused = (detail: string): Result<never, Answer> => err({ outcome: 'job-refused', detail });

/**
 * Whether a bridge besides this one may have acted on the job: whoever could open the sealed part. Browsers seal for every
 * active bridge of the directory.
 */
export function othersCouldHaveActed(job: Job): boolean {
  if (job.sealed === undefined) return job.kind !== 'attributes.read' && job.kind !== 'policy.read';
  try {
    const { recipients } = JSON.parse(job.sealed) as { recipients?: unknown };
    return !Array.isArray(recipients) || recipients.length > 1;
  } catch {
    return true;
  }
}
