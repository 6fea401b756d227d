import type { PersonView } from '#shared/api/people-views.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';
import type { Proof } from '../sign-in/use-proof.tsx';
import type { Made } from './make-one-time.ts';
import { endOf } from './unlock.ts';

/** What came of it: a password that works once, or why there is none. */
export type Ended = { readonly password: string } | { readonly why: Exclude<OutcomeCode, 'done'> | 'rules' | 'trust' };

/** Makes a password for one sign-in, sets it, and waits for the true end. It is nowhere but in what this returns. */
export async function setOneTime(
  person: Pick<PersonView, 'directory' | 'guid' | 'login'>,
  { guarded, tries }: Pick<Proof, 'guarded'> & { readonly tries: number },
): Promise<Answer<Ended>> {
  const params = { directory: person.directory, guid: person.guid };
  const prepared = await guarded(() => call('person.prepare-one-time-password', { params, body: {} }))();
  if (!prepared.ok) return prepared;
  let made: Made;
  try {
    // What makes and seals a password weighs more than the page.
    const { makeOneTime } = await import('./make-one-time.ts');
    made = await makeOneTime(prepared.value, person, tries);
  } catch {
    return { ok: false, error: { code: 'offline' } };
  }
  if ('problem' in made) return { ok: true, value: { why: made.problem } };
  const { operation } = prepared.value.sealing.binding;
  const begun = await call('person.set-one-time-password', { params, body: { operation, sealed: made.sealed } });
  if (!begun.ok) return begun;
  const ended = await endOf(operation, params);
  if (!ended.ok) return ended;
  return { ok: true, value: ended.value === 'done' ? { password: made.password } : { why: ended.value } };
}

/** The directory did not take this very password: another one, longer, may do. */
export const isAboutThePassword = (why: string): boolean => /^password-/.test(why);
