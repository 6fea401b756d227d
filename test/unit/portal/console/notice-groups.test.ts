import { expect, it } from '@jest/globals';
import { shapeOf, templateKinds } from '#shared/domain/notice-shapes.ts';
import { choicesOf, chosenOf } from '#portal/console/pages/texts/groups.ts';

const rows = templateKinds.map((kind) => ({
  ...{ kind, channel: shapeOf(kind).channel, family: shapeOf(kind).of },
  changed: kind === 'digest' ? (['en'] as const).slice() : [],
}));

it('every notice is in one group, and each choice leaves something', () => {
  expect(chosenOf(rows, '').map(({ kind }) => kind)).toHaveLength(templateKinds.length);
  const choices = choicesOf(rows).filter((choice) => choice !== 'changed');
  const inGroups = choices.flatMap((choice) => chosenOf(rows, choice));
  expect(inGroups).toEqual(chosenOf(rows, ''));
  expect(chosenOf(rows, 'changed').map(({ kind }) => kind)).toEqual(['digest']);
});
