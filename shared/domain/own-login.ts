import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** Why a name cannot be chosen to sign in by. */
export interface OwnLoginError {
  readonly code: 'too-short' | 'too-long' | 'characters' | 'reserved';
}

export const ownLoginLength = { min: 3, max: 32 } as const;

/**
 * Letters that nothing else looks like in the eyes of a directory: a name outside of ASCII has twins, which would be
 * somebody else (THREATS E11, CVE-2019-19844). No `@` and no `\`: it is neither an address nor in a domain.
 */
const plain = /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/;

/** Names that people take for somebody in charge, or that directories have without telling us of them. */
const reserved: ReadonlySet<string> = new Set([
  ...['admin', 'administrator', 'guest', 'krbtgt', 'root', 'system', 'service', 'nobody', 'anonymous', 'everyone'],
  ...['support', 'help', 'helpdesk', 'servicedesk', 'security', 'postmaster', 'hostmaster', 'webmaster', 'abuse'],
  ...['info', 'office', 'noreply', 'no-reply', 'latchkey', 'portal', 'self', 'null', 'undefined', 'test'],
  ...['administrador', 'administrateur', 'gast', 'dienst', 'hilfe'],
]);

/**
 * Reads a name that somebody wants to sign in by, beside those of the directory. @returns it in its one form: small letters
 */
export function parseOwnLogin(typed: string): Result<string, OwnLoginError> {
  const login = typed.trim();
  if (login.length < ownLoginLength.min) return err({ code: 'too-short' });
  if (login.length > ownLoginLength.max) return err({ code: 'too-long' });
  // Before folding: the Kelvin sign is no k.
  if (!/^[\x21-\x7e]+$/.test(login) || !plain.test(login.toLowerCase())) return err({ code: 'characters' });
  return reserved.has(login.toLowerCase()) ? err({ code: 'reserved' }) : ok(login.toLowerCase());
}
