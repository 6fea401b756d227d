import { describe, expect, it } from '@jest/globals';
import { toldOutcome } from '#bridge/executor/told-outcome.ts';
import { effectOn } from '#functions/operations/budget-effect.ts';
import { visibleOutcome } from '#functions/operations/visible-outcome.ts';
import { extensions } from '#shared/protocol/extensions.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';

describe('a refusal that has nothing to do with the password', () => {
  it('is told only to a cloud that knows of it; everything else to everybody', () => {
    expect(toldOutcome('directory-refused', extensions)).toBe('directory-refused');
    expect(toldOutcome('directory-refused', ['password-state'])).toBe('password-refused');
    for (const outcome of outcomeCodes.filter((code) => code !== 'directory-refused')) {
      expect(toldOutcome(outcome, [])).toBe(outcome);
    }
  });

  it('looks like a wrong password at a sign-in, and counts like one (E1, E2)', () => {
    expect(visibleOutcome('password.verify', 'directory-refused')).toBe('credentials-refused');
    expect(effectOn('password.verify', 'directory-refused')).toBe('none');
    expect(effectOn('password.change', 'directory-refused')).toBe('refund');
  });
});
