import { expect, it } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import { changesMeans } from '#functions/audit/count-enrolled.ts';

/** They may note other factors with a person, none of which is counted: codes, passwords, questions, a chat. */
const ofOthers = [
  ...['flow.begin-proof', 'flow.prove', 'session.begin-proof', 'session.prove', 'chat.confirm', 'chat.remove'],
  ...['recovery-codes.create', 'portal-password.create', 'portal-password.change', 'questions.set'],
  'person.issue-bootstrap-code',
];

it('every operation that can change who is enrolled is counted, or said to change nothing of it', () => {
  const noting = actions.filter(({ needs }) => needs.some((need) => need === 'peopleEnrolment')).map(({ id }) => id);
  expect([...changesMeans, ...ofOthers].sort()).toEqual([...noting].sort());
});

it('and each is in the trail from which it is counted', () => {
  const counted: readonly string[] = changesMeans;
  expect(actions.filter(({ id, isAudited }) => counted.includes(id) && !isAudited)).toEqual([]);
});
