import { actions } from './actions/registry.ts';
import type { ActionGroup } from './actions/action.ts';
import { hearBridge } from './events/hear-bridge.ts';
import { sendNotice } from './events/send-notice.ts';
import { needsOf as needsOfActions } from './http/needs-of.ts';
import type { PowerName } from './ports/powers.ts';

/** What makes a function run. */
export type Trigger = { readonly http: ActionGroup } | { readonly queue: 'results' | 'notices' };

/** One Lambda function. CDK makes it, its grants and its environment from this. */
export interface FunctionDeclaration {
  readonly name: string;
  /** Module that exports `handler`, from the root of the repository. */
  readonly entry: string;
  readonly needs: readonly PowerName[];
  readonly trigger: Trigger;
}

/** Every function, by trust boundary. Each may do what its handlers need, and no more. */
export const functions: readonly FunctionDeclaration[] = [
  { name: 'public', entry: 'functions/http/public.ts', needs: needsOf('public'), trigger: { http: 'public' } },
  { name: 'user', entry: 'functions/http/user.ts', needs: needsOf('user'), trigger: { http: 'user' } },
  { name: 'admin', entry: 'functions/http/admin.ts', needs: needsOf('admin'), trigger: { http: 'admin' } },
  {
    name: 'bridge-results',
    entry: 'functions/events/bridge-results.ts',
    needs: hearBridge.needs,
    trigger: { queue: hearBridge.queue },
  },
  {
    name: 'notices',
    entry: 'functions/events/notices.ts',
    needs: sendNotice.needs,
    trigger: { queue: sendNotice.queue },
  },
];

function needsOf(group: ActionGroup): PowerName[] {
  return needsOfActions(actions.filter((action) => action.group === group));
}
