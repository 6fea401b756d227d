import { canSetUp } from '#shared/domain/gate/set-up.ts';
import type { Offer } from '#shared/domain/gate/set-up.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { takesNumbers } from '../profile/view-profile.ts';

/** Whether people can set up this factor themselves in a portal. */
export const maySetUp = (factor: FactorId, portal: PortalConfig, config: FunctionConfig): boolean =>
  canSetUp(factor, offerOf(portal, config));

/** What decides what people can set up in a portal. */
export const offerOf = (portal: PortalConfig, config: FunctionConfig): Offer => ({
  actions: portal.actions,
  tokenTypes: portal.tokenTypes,
  hasQuestions: portal.questions !== undefined,
  takesNumbers: takesNumbers(portal, config),
  hasChat: config.chat !== undefined,
});
