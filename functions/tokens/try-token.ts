import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FunctionConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import type { BudgetStore, LastCode } from '../ports/budget-store.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import type { Session, SessionStore } from '../ports/session-store.ts';
import type { Token } from '../ports/token-store.ts';
import { destinationOf, mayHaveSent } from './sent-token.ts';
import { tryCode } from './try-code.ts';
import type { CodeRefusal } from './try-code.ts';
import { isCodeToken } from './usable-tokens.ts';

/** What trying a code of any token needs. */
export const tryTokenNeeds = ['sessions', 'people', 'budgets', 'challenges', 'keyRing'] as const;

interface TryTokenPorts {
  readonly sessions: SessionStore;
  readonly people: PeopleDirectory;
  readonly budgets: BudgetStore;
  readonly challenges: ChallengeStore;
  readonly keyRing: KeyRing;
}

/** Checks a code that puts a token into use: computed by an app or a device, or sent by us. @returns what it burned */
export async function tryToken(
  ports: TryTokenPorts,
  session: Session,
  { token, code, config, now }: { token: Token; code: string; config: FunctionConfig; now: Date },
): Promise<Result<LastCode | undefined, CodeRefusal | { readonly code: 'not-allowed' }>> {
  const { kind } = token;
  if (!isSentKind(kind)) {
    const tried = await tryCode(ports, session, { tokens: [token].filter(isCodeToken), code, now });
    return tried.ok ? ok(tried.value.burn) : tried;
  }
  const person = await ports.people.findById(session.person.id);
  const destination = person && destinationOf(kind, person);
  const isPossible =
    person && destination && mayHaveSent(kind, person, session, { portal: portalOf(config, session.portal), config });
  if (!isPossible) return err({ code: 'not-allowed' });
  // Loaded when it is needed: most codes are computed.
  const { trySentCode } = await import('./try-sent-code.ts');
  const tried = await trySentCode(ports, session, { token: { ...token, kind }, destination, code, now });
  return tried.ok ? ok(undefined) : tried;
}
