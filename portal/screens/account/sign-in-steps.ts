import type { FlowView, Language, OperationView, SessionView, SignInMethod } from '#shared/api/views.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';
import { askDirectory } from '../proof/ask-directory.ts';
import type { PasswordToCheck } from '../proof/ask-directory.ts';
import { offeredIn } from '../proof/proving.ts';

/** How far a sign-in came. */
export type SignInStep =
  | { readonly kind: 'signed-in'; readonly session: SessionView }
  /** The password is right; something else has to be proven as well. */
  | { readonly kind: 'more'; readonly flow: FlowView }
  /** The directory said no. */
  | { readonly kind: 'refused'; readonly end: OperationView };

interface Attempt extends PasswordToCheck {
  readonly portal: string;
  readonly language: Language;
}

/** Begins to sign in, and goes as far as what was typed leads. */
export async function signIn(
  way: SignInMethod,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Result<SignInStep, Trouble>> {
  const { portal, login, language, password } = attempt;
  const started = await call('sign-in.start', { body: { portal, login, language } });
  if (!started.ok) return started;
  if (way === 'directory-password') {
    const asked = await askDirectory(started.value.sealing, attempt, signal);
    if (!asked.ok) return asked;
    return asked.value.refused ? ok({ kind: 'refused', end: asked.value.refused }) : finishSignIn();
  }
  if (way !== 'portal-password') return ok({ kind: 'more', flow: started.value });
  const proven = await call('flow.prove', { body: { factor: 'portal-password', password } });
  if (!proven.ok) return proven;
  return proven.value.state === 'proven' ? finishSignIn() : ok({ kind: 'more', flow: proven.value });
}

/** Opens the session, or finds out what is still missing. */
export async function finishSignIn(): Promise<Result<SignInStep, Trouble>> {
  const finished = await call('sign-in.finish', { body: {} });
  if (finished.ok) return ok({ kind: 'signed-in', session: finished.value });
  if (finished.error.code !== 'wrong-step') return finished;
  const flow = await call('flow.show', {});
  if (!flow.ok) return flow;
  const hasMore = offeredIn(flow.value).length > 0;
  // Where nothing is left that could be proven, that is told as well.
  return hasMore || flow.value.obstacle ? ok({ kind: 'more', flow: flow.value }) : finished;
}
