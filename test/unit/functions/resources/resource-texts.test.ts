import { describe, expect, it } from '@jest/globals';
import { explain } from '#cdk/read-config.ts';
import { ResourceConfig } from '#functions/resources/resource-config.ts';
import { draft, resource } from './drafts.ts';

const problems = (texts: unknown): string[] => {
  const checked = ResourceConfig.safeParse(draft({ texts }));
  return checked.success ? [] : explain(checked.error);
};

describe("an administrator's own texts", () => {
  it('may stand in one language alone, with line breaks and any script', () => {
    const texts = {
      welcome: { de: 'Grüß Gott!\nWählen Sie aus: 1 < 2 & 3 > 2' },
      proofs: { 'email-code': { en: 'The mail comes from help@example.com. 祝好运' } },
    };
    expect(resource({ texts }).texts).toEqual(texts);
  });

  it('are left out where there are none', () => {
    expect(resource()).not.toHaveProperty('texts');
  });

  it.each([
    ['a tag', { welcome: { en: 'Read <b>this</b>' } }, 'texts.welcome.en: expected plain text: a tag such as <b>'],
    ['a script', { done: { en: '<SCRIPT src=x>' } }, 'texts.done.en: expected plain text: a tag such as <b>'],
    ['a comment', { unlocked: { en: 'a<!-- b' } }, 'texts.unlocked.en: expected plain text: a tag such as <b>'],
    ['a turned direction', { welcome: { en: 'pay \u202egnp' } }, 'texts.welcome.en: expected plain text, without'],
    ['a bell', { welcome: { en: 'ding\u0007' } }, 'texts.welcome.en: expected plain text, without'],
    ['nothing', { welcome: { en: '  ' } }, 'texts.welcome.en: '],
    ['too much', { welcome: { en: 'x'.repeat(401) } }, 'texts.welcome.en: '],
    ['no language', { welcome: {} }, 'texts.welcome: expected the text in one language at least'],
    ['a language that there is not', { welcome: { tlh: 'nuqneH' } }, 'texts.welcome'],
    ['a place that there is not', { footer: { en: 'x' } }, 'texts: does not know footer'],
    ['a way to prove that there is not', { proofs: { fax: { en: 'x' } } }, 'texts.proofs'],
  ])('with %s are refused in words that name the place', (_, texts, problem) => {
    expect(problems(texts)[0]).toContain(problem);
  });
});
