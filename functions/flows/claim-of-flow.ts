import type { PortalConfig } from '../environment.ts';
import type { Claim } from '../factors/factor.ts';
import type { Flow } from '../ports/flow-store.ts';
import { needsVerifiedPasskey } from './gate-of.ts';

/** Who wants to prove something in a flow. */
export const claimOfFlow = (flow: Flow, portal: PortalConfig): Claim => ({
  holder: flow.id,
  subject: flow.subject,
  ...(flow.person && { person: flow.person }),
  portal,
  login: flow.login,
  language: flow.language,
  purpose: flow.kind,
  isKnown: flow.proofs.length > 0,
  needsVerifiedPasskey: needsVerifiedPasskey(flow, portal),
});
