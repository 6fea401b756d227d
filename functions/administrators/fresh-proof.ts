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

/**
 * Whether somebody at the console has to prove both factors once more before what decides how people get in is changed: who
 * took over a session cannot widen a gate. A program has its key instead, and was given the permission by name.
 */
export const mustProveFirst = (caller: AdminCaller, now: Date): boolean =>
  caller.by === 'session' && !isFreshAdmin(caller, now);
