import { actions } from './actions/registry.ts';
import type { ActionGroup } from './actions/action.ts';
import { hearBridge } from './events/hear-bridge.ts';
import { needsToAsk } from './expiry/ask-for-expiries.ts';
import { needsToCheckTrail } from './events/check-trail.ts';
import { needsToKeep } from './events/keep-audit.ts';
import { needsToCheckpoint } from './events/make-checkpoint.ts';
import { needsToDigest } from './events/send-digests.ts';
import { sendNotice } from './events/send-notice.ts';
import { needsOf as needsOfActions } from './http/needs-of.ts';
import type { PowerName } from './ports/powers.ts';

/** What makes a function run. */
export type Trigger =
  | { readonly http: ActionGroup }
  | { readonly queue: 'results' | 'notices' }
  /** Lines that audited functions write into their logs. */
  | { readonly lines: 'audited' }
  | { readonly everyMinutes: number };

/** One Lambda function. CDK makes it, its grants and its environment from this. */
export interface FunctionDeclaration {
  readonly name: string;
  /** Module that exports `handler`, from the root of the repository. */
  readonly entry: string;
  readonly needs: readonly PowerName[];
  readonly trigger: Trigger;
  /** Writes lines of the audit trail into its log, which are carried on from there. */
  readonly isAudited?: true;
}

/** Every function, by trust boundary. Each may do what its handlers need, and no more. */
export const functions: readonly FunctionDeclaration[] = [
  {
    name: 'public',
    entry: 'functions/http/public.ts',
    needs: needsOf('public'),
    trigger: { http: 'public' },
    isAudited: true,
  },
  { name: 'user', entry: 'functions/http/user.ts', needs: needsOf('user'), trigger: { http: 'user' }, isAudited: true },
  {
    name: 'admin',
    entry: 'functions/http/admin.ts',
    needs: needsOf('admin'),
    trigger: { http: 'admin' },
    isAudited: true,
  },
  {
    name: 'bridge-results',
    entry: 'functions/events/bridge-results.ts',
    needs: hearBridge.needs,
    trigger: { queue: hearBridge.queue },
    isAudited: true,
  },
  {
    name: 'notices',
    entry: 'functions/events/notices.ts',
    needs: sendNotice.needs,
    trigger: { queue: sendNotice.queue },
  },
  { name: 'audit', entry: 'functions/events/audit.ts', needs: needsToKeep, trigger: { lines: 'audited' } },
  {
    name: 'checkpoint',
    entry: 'functions/events/checkpoint.ts',
    needs: [...needsToCheckpoint, ...needsToCheckTrail],
    trigger: { everyMinutes: 60 },
  },
  {
    name: 'digest',
    entry: 'functions/events/digest.ts',
    needs: [...needsToDigest, ...needsToAsk],
    trigger: { everyMinutes: 60 },
  },
];

function needsOf(group: ActionGroup): PowerName[] {
  return needsOfActions(actions.filter((action) => action.group === group));
}
