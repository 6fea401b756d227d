import { foldCase, parseLoginName } from '#shared/domain/login-name.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { Person } from '../ports/person.ts';
import type { Session } from '../ports/session-store.ts';
import type { ResourceConfig } from '../resources/resource-config.ts';

/** Whether a name is the one that this person chose, and not one of the directory's. */
export const isOwnLogin = ({ ownLogin, samAccountName }: Person, login: LoginName): boolean =>
  login.kind === 'account' && login.value === ownLogin && foldCase(samAccountName) !== login.value;

/** The administrator lets people choose a name to sign in by, and those count. */
export const offersOwnLogin = ({ profile }: ResourceConfig): boolean => profile?.ownLogin === true;

/** Whether somebody may be called so here. */
export const mayBeCalled = (person: Person, login: LoginName, portal: ResourceConfig): boolean =>
  offersOwnLogin(portal) || !isOwnLogin(person, login);

/** Whether a session was opened by the name that its person chose. */
export function isCalledByChoice({ login: typed, person }: Pick<Session, 'login' | 'person'>): boolean {
  const login = parseLoginName(typed);
  return login.ok && isOwnLogin(person, login.value);
}

/**
 * Whom a job is about. The bridge looks names up for itself (ADR 2); one that somebody chose here it cannot know, and gets
 * the directory's beside what was typed.
 */
export function namedInDirectory(person: Person | undefined, typed: string): { login: string; typed?: string } {
  const login = parseLoginName(typed);
  if (!person || !login.ok || !isOwnLogin(person, login.value)) return { login: typed };
  return { login: person.samAccountName, typed };
}
