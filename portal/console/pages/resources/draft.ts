import { tokenActions } from '#shared/api/session-actions.ts';
import type { PortalAction } from '#shared/api/views.ts';
import type { Offer } from '#shared/domain/gate/set-up.ts';
import type { ConsoleOutput } from '../../api/contract.ts';

/** One resource, as the API shows it. */
export type Shown = ConsoleOutput<'resource.show'>;

/** What a portal allows, as it is being thought about. */
export type Draft = NonNullable<Shown['config']>;
export type Gate = NonNullable<Draft['restore']>;

/** Changes members of a draft; `undefined` takes one away. */
export type Change = (members: { readonly [Name in keyof Draft]?: Draft[Name] | undefined }) => void;

/** A draft with other members; those that are undefined are not there. */
export function withMembers(draft: Draft, members: Parameters<Change>[0]): Draft {
  const next = Object.entries({ ...draft, ...members }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(next) as Draft;
}

/**
 * What somebody was about to save, on top of what somebody else saved meanwhile: members that were not touched are as they
 * are now, and those that were stay as they were typed.
 */
export function rebased(draft: Draft, before: Draft, now: Draft): Draft {
  const names = [...new Set([...Object.keys(draft), ...Object.keys(now)])] as (keyof Draft)[];
  const isSame = (name: keyof Draft): boolean => JSON.stringify(draft[name]) === JSON.stringify(before[name]);
  return withMembers(now, Object.fromEntries(names.map((name) => [name, isSame(name) ? now[name] : draft[name]])));
}

const tokens: readonly string[] = tokenActions;

/** The two groups in which administrators allow what people may do. */
export const actionGroups = {
  user: [
    ...(['password.reset', 'account.unlock', 'access.restore', 'password.change'] as const),
    ...(['passkey.manage', 'push.manage', 'chat.manage', 'recovery-codes.manage', 'portal-password.manage'] as const),
    ...(['questions.manage', 'profile.edit', 'activity.show', 'environments.manage'] as const),
  ],
  token: tokenActions,
} as const satisfies Record<string, readonly PortalAction[]>;
export type ActionGroupName = keyof typeof actionGroups;

export const groupOf = (action: PortalAction): ActionGroupName => (tokens.includes(action) ? 'token' : 'user');

/** What people could set up by this draft. */
export const offerOf = (draft: Draft, { texts, chat }: Shown['sends']): Offer => ({
  actions: draft.actions,
  tokenTypes: draft.tokenTypes,
  hasQuestions: draft.questions !== undefined,
  takesNumbers:
    texts &&
    ([draft.recovery, draft.restore].some((rule) => rule?.allowed.includes('sms-code')) ||
      draft.tokenTypes.includes('sms')),
  hasChat: chat,
});
