import type { TokenView } from '#shared/api/views.ts';
import { timeOfStep } from '../factors/totp.ts';
import type { Token } from '../ports/token-store.ts';

/** A token as its owner may see it; never its secret. @param lastStep the last time step that was accepted */
export const viewToken = (token: Token, lastStep: number | undefined): TokenView => ({
  id: token.id,
  type: token.type,
  name: token.name,
  createdAt: new Date(token.createdAtMs).toISOString(),
  ...(lastStep !== undefined && { lastUsedAt: timeOfStep(lastStep).toISOString() }),
});
