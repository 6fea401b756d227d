import { expect, it } from '@jest/globals';
import { operatorAction } from '#cdk/admin/note-command.ts';

it.each([
  [['resources', 'put', 'portals.yaml'], 'operator.resources-put'],
  [['issues', 'verify', 'R-7K3M-9QX2'], 'operator.issues-verify'],
  [['create-owner'], 'operator.create-owner'],
  [['resources', 'list'], undefined],
  [['issues', 'show', 'R-7K3M-9QX2'], undefined],
  [['audit', 'verify', 'file'], undefined],
  [[], undefined],
])('the command %j is in the trail as %s', (words, action) => {
  expect(operatorAction(words)).toBe(action);
});
