import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Authenticator } from '../authenticators/authenticator.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { factors } from '../factors/registry.ts';
import { dueInRecovery } from '../flows/token-rules.ts';
import { withoutLockedMailbox } from '../flows/without-locked-mailbox.ts';
import type { Person } from '../ports/person.ts';
import type { Token } from '../ports/token-store.ts';
import { tokenFactors } from '../tokens/sent-token.ts';
import { usableTokens } from '../tokens/usable-tokens.ts';
import { maySetUp } from './may-set-up.ts';
import type { Means } from './recovery-readiness.ts';

/** What is on record about a person. */
export interface OnRecord {
  readonly person: Person;
  readonly tokens: readonly Token[];
  readonly authenticators: readonly Authenticator[];
  /** There is something by which they can prove themself before they set something up (THREATS E14). */
  readonly canProveFreshly: boolean;
}

/** What somebody has and could have for the recovery of this portal. Only factors that can be proven at all. */
export function meansOf(
  { person, tokens, authenticators, canProveFreshly }: OnRecord,
  portal: PortalConfig,
  config: FunctionConfig,
): Means {
  const { recovery: rule, alias } = portal;
  // A token that another portal asks for opens nothing here.
  const counts = (factor: FactorId): boolean => factor !== 'token-code' || usableTokens(tokens, alias).length > 0;
  const lost = asWithoutPassword(person, portal, config);
  const held = factors.filter((factor) => factor.isHeldBy(lost) && counts(factor.id)).map(({ id }) => id);
  const enrollable = factors
    .map(({ id }) => id)
    .filter((factor) => canProveFreshly && rule.allowed.includes(factor) && maySetUp(factor, portal, config));
  const passkeys = authenticators.filter((each) => each.type === 'passkey');
  const hasPlainPasskeysOnly = passkeys.length > 0 && !passkeys.some(({ isVerifying }) => isVerifying);
  const due = dueInRecovery(rule, tokenFactors(tokens, portal, lost), lost);
  return { rule, held, enrollable, hasPlainPasskeysOnly, due };
}

/** Somebody as a recovery sees them: a mailbox that the lost password opens is no way to get it back. */
function asWithoutPassword(person: Person, { actions, directory: id }: PortalConfig, config: FunctionConfig): Person {
  const directory = config.directories.find((each) => each.id === id);
  if (!directory || !actions.includes('password.reset')) return person;
  return withoutLockedMailbox({ subject: person.id, person }, directory).person ?? person;
}
