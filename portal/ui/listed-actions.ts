import { tokenActions } from '#shared/api/session-actions.ts';
import type { PortalAction } from '#shared/api/views.ts';

type TokenAction = (typeof tokenActions)[number];

/** Actions that have a line of their own; all that is done with tokens has one page. */
export type ListedAction = Exclude<PortalAction, Exclude<TokenAction, 'token.manage'>>;

/** In the administrator's order; the page of the tokens where the first thing is that can be done on it. */
export function listedActions(actions: readonly PortalAction[]): ListedAction[] {
  const isToken = (action: PortalAction): action is TokenAction => tokenActions.some((each) => each === action);
  return [...new Set(actions.map((action) => (isToken(action) ? 'token.manage' : action)))];
}
