import { describe, expect, it } from '@jest/globals';
import { isFinal, referenceOf } from '#portal/screens/final-outcomes.ts';
import { nextStepOf } from '#portal/screens/next-step.ts';
import { de } from '#portal/texts/de.ts';
import { en } from '#portal/texts/en.ts';
import { es } from '#portal/texts/es.ts';
import { fr } from '#portal/texts/fr.ts';
import { uk } from '#portal/texts/uk.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

describe('what people are offered after a change that did not happen', () => {
  it('is the help desk exactly where the text sends them there, and with nothing else to try', () => {
    const sent = outcomeCodes.filter((code) => /help desk/.test(en.outcomes[code].text));
    const withAnotherWay: OutcomeCode[] = ['password-too-young', 'job-refused'];
    expect(outcomeCodes.filter(isFinal)).toEqual(sent.filter((code) => !withAnotherWay.includes(code)));
  });

  it('is another try where the text asks for one, and another password where that one was refused', () => {
    for (const code of outcomeCodes) {
      const { text } = en.outcomes[code];
      expect([code, nextStepOf(code) === 'again']).toEqual([code, /Please try again/.test(text)]);
      const isAboutPassword = /^password-(?:too-(?:short|simple)|in|breaks|refused)/.test(code);
      expect([code, nextStepOf(code) === 'other-password']).toEqual([code, isAboutPassword]);
    }
  });

  it.each([
    ['en', en, /nothing was changed|was not changed/i],
    ['de', de, /nichts geändert|nicht geändert/],
    ['es', es, /no se ha cambiado/i],
    ['fr', fr, /rien n’a été changé|n’a pas été changé/i],
    ['uk', uk, /не змінено/],
  ])('comes after the assurance that nothing was changed, in %s', (_, texts, assurance) => {
    // Where the page cannot know it, where somebody signs in, and where it was done.
    const others = ['done', 'unknown', 'credentials-refused', 'password-must-change', 'password-expired'];
    const signingIn = [...others, 'account-locked', 'logon-restricted'];
    for (const code of outcomeCodes.filter((each) => !signingIn.includes(each))) {
      expect([code, texts.outcomes[code].text]).toEqual([code, expect.stringMatching(assurance)]);
    }
  });

  it('is nothing for an outcome from a newer cloud', () => {
    expect(nextStepOf('of-next-year' as OutcomeCode)).toBe('nothing');
    expect(isFinal('of-next-year' as OutcomeCode)).toBe(false);
  });

  it('has a reference that can be read out, and is the beginning of what the logs have', () => {
    expect(referenceOf({ id: 'Zm9vYmFyYmF6cXV4MTIz' })).toBe('Zm9vYmFy');
  });
});
