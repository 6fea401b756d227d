import { createHash } from 'node:crypto';
import type { Language } from '#shared/api/views.ts';
import type { RandomSource } from '../actions/action.ts';
import type { PortalConfig } from '../environment.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Identity } from './identify.ts';
import { flowLifeSeconds } from './limits.ts';

/** What is kept of a cookie: its hash. A stolen table opens no flow and no session. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A flow at its beginning, and the token for its cookie. */
export function newFlow(
  options: Pick<Flow, 'kind' | 'purpose' | 'login' | 'lost'> & {
    portal: PortalConfig;
    language: Language;
    identity: Identity;
    now: Date;
    random: RandomSource;
  },
): { flow: Flow; token: string } {
  const { kind, purpose, login, lost, portal, language, identity, now, random } = options;
  const token = random.token();
  const flow: Flow = {
    id: hashOfToken(token),
    revision: 1,
    kind,
    purpose,
    state: 'proving',
    portal: portal.alias,
    directory: portal.directory,
    login,
    language,
    subject: identity.subject,
    ...(identity.person && { person: identity.person }),
    ...(lost && { lost }),
    proofs: [],
    begun: {},
    createdAtMs: now.getTime(),
    expiresAtMs: now.getTime() + flowLifeSeconds * 1000,
  };
  return { flow, token };
}
