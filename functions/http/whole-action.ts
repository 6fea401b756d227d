import type { RegisteredAction } from '../actions/registry.ts';

/** What a bundle holds of an action until it is called: see `bundle/own-actions-plugin.ts`. */
interface Stub {
  readonly load: () => Promise<RegisteredAction>;
}

/** The action itself. In a bundle it is loaded with its first call; elsewhere it is there. */
export const wholeAction = (action: RegisteredAction | Stub): Promise<RegisteredAction> | RegisteredAction =>
  'load' in action ? action.load() : action;
