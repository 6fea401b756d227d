import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Session } from '../ports/session-store.ts';

/** What was proven when a session was opened. Nothing noted, or nobody named: a passkey that checked its user. */
export const openedBy = ({ provenBy = ['directory-password'] }: Pick<Session, 'provenBy'>): readonly FactorId[] =>
  provenBy.length > 0 ? provenBy : ['passkey'];
