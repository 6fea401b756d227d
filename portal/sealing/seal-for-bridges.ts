import './quiet-zod.ts';
import type { Sealing } from '#shared/api/views.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { JobKind, SealedPasswords } from '#shared/protocol/job.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../api/trouble.ts';
import { fingerprintsFor } from './trust.ts';

/** What this page knows by itself about the password it is about to give away. */
export interface Expected {
  readonly kind: JobKind;
  readonly directory: string;
  /** As the person typed or saw it. */
  readonly login: string;
  /** It is one for a single sign-in, made by a helper. It has to be called so, and no other may be. */
  readonly isOneTime?: true;
}

/**
 * Seals passwords so that only the bridges open them that the administrator confirmed by fingerprint (THREATS B11), and
 * only for the account, the directory and the kind of change that the person sees on the screen.
 */
export async function sealForBridges(
  passwords: SealedPasswords,
  sealing: Sealing,
  expected: Expected,
): Promise<Result<string, Trouble>> {
  const recipients = await recipientsFor(sealing, expected);
  return recipients.ok ? ok(await seal(passwords, sealing.binding, recipients.value)) : recipients;
}

/** Whom to seal for, where the binding is for what the person sees. */
export async function recipientsFor(
  { binding, bridges }: Sealing,
  expected: Expected,
): Promise<Result<readonly SealRecipient[], Trouble>> {
  const isExpected =
    binding.kind === expected.kind &&
    binding.directory === expected.directory &&
    binding.isOneTime === expected.isOneTime &&
    isSameLogin(binding.login, expected.login);
  if (!isExpected) return err({ code: 'trust-broken' });
  const fingerprints = await fingerprintsFor(binding.directory);
  if (!fingerprints.ok) return fingerprints;
  const recipients = await confirmed(bridges, binding.directory, fingerprints.value);
  if (recipients.length === 0) return err({ code: bridges.length === 0 ? 'directory-unreachable' : 'trust-broken' });
  return ok(recipients);
}

/**
 * The seal keys with a good statement. One that is not confirmed (yet) is left out: it gets nothing to open. Of several of
 * one bridge only the newest counts, for the key before it may be in wrong hands (ADR 32).
 */
async function confirmed(
  statements: readonly string[],
  directory: string,
  fingerprints: readonly string[],
): Promise<SealRecipient[]> {
  const checked = await Promise.all(
    statements.map((statement) => verifyKeyStatement(statement, fingerprints).catch(() => undefined)),
  );
  const good = checked.filter((one) => one !== undefined && one.directory === directory);
  const newest = new Map<string, (typeof good)[number]>();
  for (const one of good) {
    const known = newest.get(one!.fingerprint);
    if (!known || known.issuedAt < one!.issuedAt) newest.set(one!.fingerprint, one);
  }
  return [...newest.values()].map((one) => one!.sealKey);
}

function isSameLogin(a: string, b: string): boolean {
  const [one, other] = [parseLoginName(a), parseLoginName(b)];
  return one.ok && other.ok && one.value.value === other.value.value && one.value.domain === other.value.domain;
}
