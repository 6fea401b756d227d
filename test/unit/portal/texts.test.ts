import { describe, expect, it } from '@jest/globals';
import { adminProblems, problemStatus } from '#shared/api/problem.ts';
import { PortalAction } from '#shared/api/views.ts';
import { ruleIds } from '#shared/domain/check-password.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { de } from '#portal/texts/de.ts';
import { en } from '#portal/texts/en.ts';
import type { Texts } from '#portal/texts/en.ts';
import { tokenTexts } from '#portal/texts/token-texts.ts';
import { listedActions } from '#portal/ui/listed-actions.ts';

const languages: [string, Texts][] = [
  ['English', en],
  ['German', de],
];
/** With those that single pages bring along. */
const whole = { en: { ...en, tokens: tokenTexts.en }, de: { ...de, tokens: tokenTexts.de } };

/** Every text with its place, functions called with something plausible. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const make = value as (...input: unknown[]) => string;
    return [[path, path.startsWith('.rules') ? make({ min: 8, max: 64, needed: 3, of: 4 }) : make(7, 9, 30)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

describe.each(languages)('the %s texts', (_, texts) => {
  it('explain every way in which an operation can end', () => {
    expect(Object.keys(texts.outcomes).sort()).toEqual([...outcomeCodes].sort());
  });

  it('explain every refusal of the API, and that nothing answered or could be trusted', () => {
    // Nothing that people call is for administrators.
    const codes = Object.keys(problemStatus).filter((code) => !(adminProblems as readonly string[]).includes(code));
    expect(Object.keys(texts.troubles).sort()).toEqual([...codes, 'offline', 'trust-broken'].sort());
  });

  it('name every rule, factor and action', () => {
    expect(Object.keys(texts.rules).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(texts.factors).sort()).toEqual([...FactorId.options].sort());
    expect(Object.keys(texts.actions).sort()).toEqual(listedActions(PortalAction.options).sort());
  });

  it('leave nothing empty and show no code or placeholder to a person', () => {
    for (const [path, text] of flatten({ ...texts, tokens: tokenTexts[texts === en ? 'en' : 'de'] })) {
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

describe('the languages', () => {
  it('have the same shape', () => {
    const paths = (texts: unknown): string[] => flatten(texts).map(([path]) => path);
    expect(paths(whole.de)).toEqual(paths(whole.en));
  });

  it('are really translated', () => {
    const english = new Map(flatten(whole.en));
    const same = flatten(whole.de).filter(([path, text]) => english.get(path) === text && !path.endsWith('.nameLabel'));
    // "Name" is "Name" in both.
    expect(same).toEqual([]);
  });
});
