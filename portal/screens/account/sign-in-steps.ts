import type { FlowView, Language, OperationView, SessionView, SignInMethod } from '#shared/api/views.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import { sendPatiently } from '../../api/send-again.ts';
import type { Trouble } from '../../api/trouble.ts';
import { waitForOutcome } from '../../api/wait-for-outcome.ts';
import { sealWhenNeeded } from '../../sealing/seal-when-needed.ts';

/** How far a sign-in came. */
export type SignInStep =
  | { readonly kind: 'signed-in'; readonly session: SessionView }
  /** The password is right; something else has to be proven as well. */
  | { readonly kind: 'more'; readonly flow: FlowView }
  /** The directory said no. */
  | { readonly kind: 'refused'; readonly end: OperationView };

interface Attempt {
  readonly portal: string;
  readonly directory: string;
  readonly login: string;
  readonly password: string;
  readonly language: Language;
}

/** With these the password was right, and the person gets in to replace it. */
const rightEnough: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>([
  'done',
  'password-expired',
  'password-must-change',
]);

/** Begins to sign in, and goes as far as what was typed leads. */
export async function signIn(
  way: SignInMethod,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Result<SignInStep, Trouble>> {
  const { portal, login, language, password } = attempt;
  const started = await call('sign-in.start', { body: { portal, login, language } });
  if (!started.ok) return started;
  if (way === 'directory-password') return askDirectory(started.value, attempt, signal);
  if (way !== 'portal-password') return ok({ kind: 'more', flow: started.value });
  const proven = await call('flow.prove', { body: { factor: 'portal-password', password } });
  if (!proven.ok) return proven;
  return proven.value.state === 'proven' ? finishSignIn() : ok({ kind: 'more', flow: proven.value });
}

/** Has the directory check the password, which leaves this device only sealed. */
async function askDirectory(
  { sealing }: FlowView,
  { directory, login, password }: Attempt,
  signal: AbortSignal,
): Promise<Result<SignInStep, Trouble>> {
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
  const outcome = ended.value.outcome ?? 'unknown';
  if (!rightEnough.has(outcome)) return ok({ kind: 'refused', end: ended.value });
  return finishSignIn();
}

/** Opens the session, or finds out what is still missing. */
export async function finishSignIn(): Promise<Result<SignInStep, Trouble>> {
  const finished = await call('sign-in.finish', { body: {} });
  if (finished.ok) return ok({ kind: 'signed-in', session: finished.value });
  if (finished.error.code !== 'wrong-step') return finished;
  const flow = await call('flow.show', {});
  if (!flow.ok) return flow;
  const hasMore = flow.value.gate.choices.some((factor) => factor !== 'directory-password');
  // Where nothing is left that could be proven, that is told as well.
  return hasMore || flow.value.obstacle ? ok({ kind: 'more', flow: flow.value }) : finished;
}
