import { tokenActions } from '#shared/api/session-actions.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Session } from '../ports/session-store.ts';
import { mayDo } from '../sessions/view-session.ts';

/** Whether there is anything about tokens that this session may do: then it may see which there are. */
export const mayDoAnything = (session: Session, config: FunctionConfig): boolean =>
  tokenActions.some((action) => mayDo(session, config, action));
