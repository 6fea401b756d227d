import type { AdminSession } from '../ports/admin-session-store.ts';
import type { AdminCaller } from './admin-caller.ts';

/** How long a proof by both factors is fresh: enough to set something up, not enough to be forgotten about. */
export const freshMs = 10 * 60 * 1000;

export const freshUntilMs = ({ provenAtMs }: AdminSession): number => provenAtMs + freshMs;

/**
 * Whether both factors were proven a moment ago: before who administers changes, or how somebody signs in (THREATS E14).
 * An API key proves nothing of the kind; an operator has the credentials of the deployment itself.
 */
export const isFreshAdmin = ({ by, signedIn }: AdminCaller, now: Date): boolean =>
  by === 'operator' || (signedIn !== undefined && now.getTime() < freshUntilMs(signedIn.session));
