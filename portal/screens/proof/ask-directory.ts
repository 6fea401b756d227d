import type { OperationView, Sealing } from '#shared/api/views.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import { sendPatiently } from '../../api/send-again.ts';
import type { Trouble } from '../../api/trouble.ts';
import { waitForOutcome } from '../../api/wait-for-outcome.ts';
import { sealWhenNeeded } from '../../sealing/seal-when-needed.ts';

/** A password that the directory is to check, and for whom. */
export interface PasswordToCheck {
  /** Of the portal. */
  readonly directory: string;
  /** As typed. */
  readonly login: string;
  readonly password: string;
}

/** With these the password was right, whatever else has to happen to it. */
const rightEnough: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>([
  'done',
  'password-expired',
  'password-must-change',
]);

/** Has the directory check a password, which leaves this device only sealed. @returns nothing when it is right */
export async function askDirectory(
  sealing: Sealing | undefined,
  { directory, login, password }: PasswordToCheck,
  signal: AbortSignal,
): Promise<Result<{ refused?: OperationView }, Trouble>> {
  if (!sealing) return err({ code: 'directory-unreachable' });
  const expected = { kind: 'password.verify', directory, login } as const;
  const sealed = await sealWhenNeeded({ currentPassword: password }, sealing, expected);
  if (!sealed.ok) return sealed;
  const { operation } = sealing.binding;
  const body = { operation, sealed: sealed.value };
  // One operation is one try of the password, however often it is sent.
  const sent = await sendPatiently(() => call('sign-in.check-password', { body }), signal);
  if (!sent.ok) return sent;
  const ended = await waitForOutcome(operation, signal);
  if (!ended.ok) return ended;
  return ok(rightEnough.has(ended.value.outcome ?? 'unknown') ? {} : { refused: ended.value });
}
