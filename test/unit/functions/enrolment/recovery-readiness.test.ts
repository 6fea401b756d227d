import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maySetUp } from '#functions/enrolment/may-set-up.ts';
import { recoveryReadiness } from '#functions/enrolment/recovery-readiness.ts';
import { gateOf } from '#functions/flows/gate-of.ts';
import type { Flow } from '#functions/ports/flow-store.ts';
import { factors } from '#functions/factors/registry.ts';
import { PortalAction } from '#shared/api/views.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { anyRule } from '../../shared/domain/gate/gate-oracle.ts';
import { configOf } from '../fakes/world.ts';

const registered = factors.map(({ id }) => id);
const bank: GateRule = { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 };
const any: GateRule = { needed: 1, allowed: ['email-code', 'passkey', 'sms-code', 'recovery-code'], categories: 1 };
const kinds: GateRule = {
  needed: 2,
  allowed: ['email-code', 'token-code', 'passkey', 'portal-password'],
  categories: 2,
};
const three: GateRule = {
  needed: 3,
  allowed: ['email-code', 'sms-code', 'token-code', 'recovery-code'],
  categories: 1,
};

interface Row {
  readonly what: string;
  readonly rule: GateRule;
  readonly held: readonly FactorId[];
  readonly could?: readonly FactorId[];
  /** `factor` or `factor+further`. */
  readonly choices?: readonly string[];
  readonly missing?: number;
  readonly lockedOutWithout?: readonly FactorId[];
  readonly spares?: readonly FactorId[];
}

const rows: readonly Row[] = [
  { what: 'a bank, mailbox only', rule: bank, held: ['email-code'], missing: 1, choices: ['token-code'] },
  { what: 'a bank, no app to be had', rule: bank, held: ['email-code'], could: [], missing: 0, choices: [] },
  {
    ...{ what: 'a bank, both', rule: bank, held: ['email-code', 'token-code'] },
    lockedOutWithout: ['token-code', 'email-code'],
  },
  {
    ...{ what: 'any of four, nothing', rule: any, held: [], missing: 1 },
    choices: ['passkey', 'recovery-code', 'email-code', 'sms-code'],
  },
  {
    ...{ what: 'any of four, one', rule: any, held: ['sms-code'], lockedOutWithout: ['sms-code'] },
    spares: ['passkey', 'recovery-code', 'email-code'],
  },
  { what: 'any of four, two', rule: any, held: ['email-code', 'sms-code'] },
  {
    ...{ what: 'two kinds, mailbox only', rule: kinds, held: ['email-code'], missing: 1 },
    choices: ['passkey', 'portal-password'],
  },
  {
    // A token is asked for from whoever has one: it is no second kind, and does not stand in for one.
    ...{ what: 'two kinds, mailbox and app', rule: kinds, held: ['email-code', 'token-code'], missing: 1 },
    choices: ['passkey', 'portal-password'],
  },
  {
    ...{ what: 'three of four, one', rule: three, held: ['email-code'], missing: 2 },
    choices: ['token-code+1', 'recovery-code+1', 'sms-code+1'],
  },
  {
    // Without the app recovery stops, although one of the others would be enough for the rule (THREATS E15).
    ...{ what: 'app or mail, both', rule: { needed: 1, allowed: ['email-code', 'token-code'] } },
    ...{ held: ['email-code', 'token-code'], lockedOutWithout: ['token-code'] },
  },
];

describe('what recovery still needs', () => {
  it.each(rows)('$what', ({ rule, held, could = registered, missing = 0, choices, lockedOutWithout, spares }) => {
    const readiness = recoveryReadiness({ rule, held, enrollable: could });
    expect(readiness).toMatchObject({
      isReady: choices === undefined,
      missing,
      lockedOutWithout: lockedOutWithout ?? [],
      spares: spares ?? [],
    });
    const named = readiness.choices.map(({ factor, further }) => (further > 0 ? `${factor}+${further}` : factor));
    expect(named).toEqual(choices ?? []);
  });

  it('a passkey that does not check its user is not taken for two kinds', () => {
    const rule: GateRule = { needed: 1, allowed: ['passkey'], categories: 2 };
    const means = { rule, held: ['passkey'], enrollable: [] } as const;
    expect(recoveryReadiness(means).isReady).toBe(true);
    expect(recoveryReadiness({ ...means, hasPlainPasskeysOnly: true }).isReady).toBe(false);
  });
});

const some = fc.subarray(registered);

/**
 * The rule of a recovery: it always says how many categories it wants (`recoveryRule`). Where a pair forbids the passkey the
 * gate still takes one in the place of a token, and the page is more careful than that.
 */
const anyRecovery = anyRule
  .filter(({ notTogether = [] }) => !notTogether.flat().includes('passkey'))
  .map((rule): GateRule => ({ categories: 2, ...rule }));

describe('whatever the rule', () => {
  it('it says "ready" exactly when the gate itself lets somebody through with all that they have', () => {
    fc.assert(
      fc.property(anyRecovery, some, fc.boolean(), (rule, held, isVerifying) => {
        const means = { rule, held, enrollable: [], hasPlainPasskeysOnly: held.includes('passkey') && !isVerifying };
        expect(recoveryReadiness(means).isReady).toBe(passesGate(rule, held, isVerifying));
      }),
    );
  });

  it('it names only what can be set up and is allowed, and each choice leads there in as many steps as it says', () => {
    fc.assert(
      fc.property(anyRecovery, some, some, (rule, held, enrollable) => {
        const { choices, missing, isReady, spares } = recoveryReadiness({ rule, held, enrollable });
        for (const factor of [...choices.map((choice) => choice.factor), ...spares]) {
          expect(enrollable).toContain(factor);
          expect(rule.allowed).toContain(factor);
          expect(held).not.toContain(factor);
        }
        expect(missing).toBe(isReady || choices.length === 0 ? 0 : choices[0]!.further + 1);
        for (const { factor, further } of choices) {
          const next = recoveryReadiness({ rule, held: [...held, factor], enrollable });
          // One that becomes due only with a token is the exception: the way is one longer then.
          if (factor === 'token-code') continue;
          expect(next.isReady).toBe(further === 0);
          // Less where something that weighs more than all the rest would be a shorter way still.
          expect(next.missing).toBeLessThanOrEqual(further);
        }
      }),
    );
  });

  it('what is lost of those it warns about locks out, and nothing else does', () => {
    fc.assert(
      fc.property(anyRecovery, some, (rule, held) => {
        const { isReady, lockedOutWithout } = recoveryReadiness({ rule, held, enrollable: [] });
        if (!isReady) return expect(lockedOutWithout).toEqual([]);
        for (const factor of held) {
          const without = held.filter((each) => each !== factor);
          // A token that is lost is still asked for.
          const opens = passesGate(rule, without, true, held.includes('token-code'));
          expect([factor, lockedOutWithout.includes(factor)]).toEqual([factor, !opens]);
        }
      }),
    );
  });
});

/** Whether a recovery ends well for somebody who proves all of this: by the gate that flows go through. */
function passesGate(
  rule: GateRule,
  held: readonly FactorId[],
  isVerifying: boolean,
  isTokenRequired = held.includes('token-code'),
): boolean {
  const proven = held.filter((factor) => rule.allowed.includes(factor) && factor !== 'directory-password');
  const proofs = proven.map((factor) => ({
    ...{ factor, provenAtMs: 0 },
    ...(factor === 'passkey' && isVerifying && { isUserVerified: true as const }),
  }));
  const portal = { ...configOf().portals[0]!, recovery: rule };
  return gateOf({ kind: 'recovery', proofs, isTokenRequired } as unknown as Flow, portal as never).satisfied;
}

describe('what people can set up', () => {
  const everything = configOf({
    actions: [...PortalAction.options],
    tokenTypes: ['totp', 'hotp', 'ocra', 'passkey'],
    recovery: { needed: 1, allowed: ['email-code', 'sms-code'], categories: 1 },
    restore: { needed: 1, allowed: ['email-code'], categories: 1 },
  });

  it('nothing where the administrator has allowed nothing', () => {
    const config = configOf({ actions: ['password.reset'], tokenTypes: [] });
    expect(registered.filter((factor) => maySetUp(factor, config.portals[0]!, config))).toEqual([]);
  });

  it('a number only where text messages are sent', () => {
    const texts = { countries: [] };
    expect(maySetUp('sms-code', everything.portals[0]!, everything)).toBe(false);
    expect(maySetUp('sms-code', everything.portals[0]!, { ...everything, texts })).toBe(true);
  });

  it.each([
    [['token.register'], ['totp'], true],
    [['token.register'], ['ocra'], false],
    [['token.manage'], ['totp'], false],
    [['token.register-existing'], [], true],
  ] as const)('a token with %j and %j: %s', (actions, tokenTypes, isPossible) => {
    const config = configOf({ actions: [...actions], tokenTypes: [...tokenTypes] });
    expect(maySetUp('token-code', config.portals[0]!, config)).toBe(isPossible);
  });
});

it('who has no app but a token by text message cannot do without the number, whatever else they have', () => {
  const held: FactorId[] = ['email-code', 'sms-code', 'recovery-code'];
  const means = { rule: any, held, enrollable: [] };
  expect(recoveryReadiness(means).lockedOutWithout).toEqual([]);
  expect(recoveryReadiness({ ...means, due: ['sms-code'] })).toMatchObject({
    isReady: true,
    lockedOutWithout: ['sms-code'],
  });
});
