/**
 * Commands of an operator that change something (`npm run admin -- …`), as the trail names them: the words of the command
 * with hyphens between them.
 */
export const operatorActions = [
  'operator.resources-put',
  'operator.resources-remove',
  'operator.resources-assign',
  'operator.resources-unassign',
  'operator.tokens-import',
  'operator.issues-verify',
  'operator.issues-delete',
  'operator.create-owner',
] as const;

/** One of {@link operatorActions}. */
export type OperatorAction = (typeof operatorActions)[number];
