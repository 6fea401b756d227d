import { describe, expect, it } from '@jest/globals';
import { adminProblems, problemStatus } from '#shared/api/problem.ts';
import { PortalAction } from '#shared/api/views.ts';
import { refusalRuleIds } from '#shared/domain/rule-ids.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { languages } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { de } from '#portal/texts/de.ts';
import { en } from '#portal/texts/en.ts';
import type { Texts } from '#portal/texts/en.ts';
import { es } from '#portal/texts/es.ts';
import { fr } from '#portal/texts/fr.ts';
import { uk } from '#portal/texts/uk.ts';
import { policyTexts } from '#portal/texts/policy-texts.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { listedActions } from '#portal/ui/listed-actions.ts';

const firstTexts: Readonly<Record<Language, Texts>> = { en, de, fr, es, uk };
/** With those that single pages bring along. */
const whole = (language: Language) => ({ ...firstTexts[language], pages: pageTexts[language] });

const takesList = /noSpare$/;

/** Every text with its place, functions called with something plausible. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const make = value as (...input: unknown[]) => string;
    // What is given in has to come out again, wherever the language puts it.
    if (path.startsWith('.rules')) return [[path, make({ min: 8, max: 64, needed: 3, of: 4, most: 3 })]];
    return takesList.test(path) ? [[path, make(['a 7', 'a 9'])]] : flatten(make(7, 9, 30), path);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

describe.each(languages)('the texts in %s', (language) => {
  const texts = firstTexts[language];

  it('explain every way in which an operation can end', () => {
    expect(Object.keys(texts.outcomes).sort()).toEqual([...outcomeCodes].sort());
  });

  it('explain every refusal of the API, and that nothing answered or could be trusted', () => {
    // Nothing that people call is for administrators.
    const codes = Object.keys(problemStatus).filter((code) => !(adminProblems as readonly string[]).includes(code));
    expect(Object.keys(texts.troubles).sort()).toEqual([...codes, 'offline', 'trust-broken'].sort());
  });

  it('name every rule, factor and action', () => {
    expect(Object.keys(texts.rules).sort()).toEqual([...refusalRuleIds].sort());
    expect(Object.keys(texts.factors).sort()).toEqual([...FactorId.options].sort());
    expect(Object.keys(texts.actions).sort()).toEqual(listedActions(PortalAction.options).sort());
  });

  it('leave nothing empty and show no code or placeholder to a person', () => {
    for (const [path, text] of flatten(whole(language))) {
      expect([path, text.trim()]).toEqual([path, expect.stringMatching(/\S/)]);
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|\[object|NaN|\{\w+\}/)]);
    }
  });

  it('explain every outcome in whole sentences', () => {
    for (const [code, { text }] of Object.entries(texts.outcomes)) {
      expect([code, text]).toEqual([code, expect.stringMatching(/[.!?]$/)]);
    }
  });
});

describe.each(languages.filter((each) => each !== 'en'))('%s, beside English,', (language) => {
  const [theirs, english] = [new Map(flatten(whole(language))), new Map(flatten(whole('en')))];

  it('has the same texts', () => {
    expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('says every number and name that it is given', () => {
    for (const [path, text] of english) {
      // Where a language says "one" in a word, its plural rules decide; sevens and nines are always figures.
      for (const given of text.match(/\b(?:7|9|64)\b/g) ?? []) {
        expect([path, theirs.get(path)]).toEqual([path, expect.stringContaining(given)]);
      }
    }
  });

  it('is really translated', () => {
    const same = [...theirs].filter(([path, text]) => english.get(path) === text && !sameInBoth.has(text));
    expect(same).toEqual([]);
  });
});

/** Words that other languages write as English does. */
const sameInBoth = new Set(['Name', 'Code', 'Error: ', 'Question', 'PIN', 'Passkey', 'Chat', 'Authenticator']);

describe('Ukrainian counts', () => {
  it.each([
    [1, 'У коді 1 цифра'],
    [2, 'У коді 2 цифри'],
    [6, 'У коді 6 цифр'],
    [21, 'У коді 21 цифра'],
  ])('%i as it should', (digits, text) => {
    expect(uk.code.length(digits)).toBe(text);
  });
});

// French puts a space before these: one that breaks lets a line of a narrow phone begin with a colon.
it('no line begins with a sign of punctuation in French', () => {
  const all = flatten({ ...whole('fr'), policy: policyTexts('fr') });
  expect(all.filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([]);
});
