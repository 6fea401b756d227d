import type { FunctionConfig } from '../environment.ts';

/** Who asks for passkeys: they work at this address and no other, which is what makes them safe from fake pages. */
export interface RelyingParty {
  /** Host of the portal. Another host is another party: passkeys do not move along. */
  readonly id: string;
  readonly origin: string;
}

/** From the configuration only, never from a request (THREATS W1). */
export function relyingPartyOf({ portalOrigin }: Pick<FunctionConfig, 'portalOrigin'>): RelyingParty {
  const { hostname, origin } = new URL(portalOrigin);
  return { id: hostname, origin };
}
