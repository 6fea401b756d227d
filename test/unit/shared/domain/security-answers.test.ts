import { describe, expect, it } from '@jest/globals';
import { answerProblems, evenAnswer, isOwnQuestionFine } from '#shared/domain/security-answers.ts';

describe('answers to security questions', () => {
  it.each([
    ['St. Mary’s School', 'st marys  SCHOOL'],
    ['Straße 7', 'straße7'],
    ['Ｎｏｒａ', 'nora'],
    ['Zoë', 'ZOË'],
    ['van der Berg', 'Vanderberg!'],
  ])('%j and %j are the same', (one, other) => {
    expect(evenAnswer(one)).toBe(evenAnswer(other));
  });

  it.each([
    ['Nora', 'Norah'],
    ['Zoë', 'Zoe'],
    ['7', '8'],
  ])('%j and %j are not', (one, other) => {
    expect(evenAnswer(one)).not.toBe(evenAnswer(other));
  });

  it('are refused when they are too short, the same, or in the question', () => {
    const entries = [
      { question: 'First school?', answer: '- a.b -' },
      { question: 'First street?', answer: 'Mill Lane' },
      { question: 'Second street?', answer: 'mill-lane' },
      { question: 'Was your dog Rex or Max?', answer: 'REX' },
      { question: 'First boss?', answer: 'Ms Kowalski' },
    ];
    expect(answerProblems(entries)).toEqual(['too-short', undefined, 'same-as-another', 'in-the-question', undefined]);
  });

  it.each([
    ['Pet name?', false],
    ['What did we eat on the boat?', true],
    ['FIRST SCHOOL, please', false],
    ['x'.repeat(201), false],
  ])('an own question %j is fine: %s', (text, isFine) => {
    expect(isOwnQuestionFine(text, ['First school please'])).toBe(isFine);
  });
});
