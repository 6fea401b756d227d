import type { AccountStateView } from '#shared/api/account-views.ts';
import type { ListedAction } from '../../ui/listed-actions.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ActionGroup, EnrolmentTexts } from './enrolment-texts.ts';

type Words = EnrolmentTexts['states'];

const groupOf: Partial<Record<ListedAction, ActionGroup>> = {
  'password.change': 'password',
  'portal-password.manage': 'password',
  'token.manage': 'proofs',
  'passkey.manage': 'proofs',
  'push.manage': 'proofs',
  'recovery-codes.manage': 'proofs',
  'chat.manage': 'proofs',
  'questions.manage': 'proofs',
};

/** Actions that belong together, each in the administrator's order; a group stands where its first action does. */
export function groupsOf(actions: readonly ListedAction[]): Map<ActionGroup, ListedAction[]> {
  const groups = new Map<ActionGroup, ListedAction[]>();
  for (const action of actions) {
    const group = groupOf[action] ?? 'person';
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return groups;
}

/** How things stand, in a line for each action of which something is known. */
export function statesOf(
  { tokens, passkeys, phones, recoveryCodes, hasPortalPassword, questions }: AccountStateView,
  words: Words,
  actions: Texts['actions'],
): Partial<Record<ListedAction, string>> {
  // What there is none of yet needs to be explained still.
  const counted = (action: ListedAction, count: number | undefined, some: (count: number) => string) =>
    count === undefined ? {} : { [action]: count > 0 ? some(count) : `${words.none} ${actions[action].text}` };
  return {
    ...counted('token.manage', tokens, words.tokens),
    ...counted('passkey.manage', passkeys, words.passkeys),
    ...counted('push.manage', phones, words.phones),
    ...counted('questions.manage', questions, words.questions),
    ...(recoveryCodes &&
      (recoveryCodes.issued > 0 && recoveryCodes.left === 0
        ? { 'recovery-codes.manage': words.codesUsed }
        : counted('recovery-codes.manage', recoveryCodes.left, (left) => words.codesLeft(left, recoveryCodes.issued)))),
    ...(hasPortalPassword !== undefined && {
      'portal-password.manage': hasPortalPassword
        ? words.isSet
        : `${words.isNotSet} ${actions['portal-password.manage'].text}`,
    }),
  };
}
