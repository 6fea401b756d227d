import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { PortalAlias } from '#shared/api/inputs.ts';
import { PortalAction } from '#shared/api/views.ts';
import { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { changesInWords } from '#portal/console/pages/resources/changes-in-words.ts';
import { actionGroups, rebased, withMembers } from '#portal/console/pages/resources/draft.ts';
import { gateInWords } from '#portal/console/pages/resources/gate-words.ts';
import { draftProblems } from '#portal/console/pages/resources/problems.ts';
import { aliasFrom, moved, reordered, switched } from '#portal/console/pages/resources/reorder.ts';
import { texts } from '#portal/console/pages/resources/texts.ts';
import { fieldTexts } from '#portal/console/field-texts.ts';
import { factorNames } from '#portal/console/names.ts';
import { resource } from '#test/unit/functions/resources/drafts.ts';

type Logo = { id: string; width: number; height: number; alt?: string };

describe('an order that is changed', () => {
  it('loses and doubles nothing, wherever something is moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer()),
        fc.integer({ min: -2, max: 12 }),
        fc.integer({ min: -2, max: 12 }),
        (list, from, to) => {
          const next = moved(list, from, to);
          expect([...next].sort()).toEqual([...list].sort());
          if (from in list && to in list) expect(next[to]).toBe(list[from]);
        },
      ),
    );
  });

  it('of one group leaves the other where it is', () => {
    expect(reordered(['a', 'X', 'b', 'Y', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'X', 'a', 'Y', 'b']);
  });

  it('takes what is switched on at its end, and all at once', () => {
    expect(switched(['b'], ['a', 'b', 'c'], true)).toEqual(['b', 'a', 'c']);
    expect(switched(['b', 'X', 'a'], ['a', 'b'], false)).toEqual(['X']);
  });

  it('has every action that there is in exactly one of the two groups', () => {
    expect([...actionGroups.user, ...actionGroups.token].sort()).toEqual([...PortalAction.options].sort());
  });
});

describe('an alias from a name', () => {
  it.each([
    ['Müller & Söhne GmbH', 'mueller-soehne-gmbh'],
    ['  École  ', 'ecole'],
    ['日本', ''],
  ])('of %s is %s', (name, alias) => {
    expect(aliasFrom(name)).toBe(alias);
  });
  it('is one, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const alias = aliasFrom(name);
        expect(alias === '' || PortalAlias.safeParse(alias).success).toBe(true);
      }),
    );
  });
});

describe('two who change the same resource', () => {
  it('both keep what they did to different members', () => {
    const before = resource({ name: 'Before', tokenTypes: ['totp'] });
    const mine = withMembers(before, { name: 'Mine', rules: { minLength: 9 } });
    const theirs = withMembers(before, { tokenTypes: ['hotp'], support: { en: 'Call' } });
    expect(rebased(mine, before, theirs)).toEqual({ ...theirs, name: 'Mine', rules: { minLength: 9 } });
  });
  it('what one took away does not come back', () => {
    const before = resource({ support: { en: 'Call' } });
    expect(
      rebased(withMembers(before, { support: undefined }), before, resource({ support: { en: 'Call' }, name: 'New' })),
    ).toEqual(resource({ name: 'New' }));
  });
});

describe('what saving would change', () => {
  it('is said in words: what comes, what goes, and another order', () => {
    const before = resource({ actions: ['password.reset', 'account.unlock'] });
    const after = withMembers(before, { actions: ['account.unlock', 'password.reset'], name: 'Other' });
    const t = texts.en;
    expect(changesInWords(before, after, 'en')).toEqual([
      { member: 'Name', lines: ['Least → Other'] },
      {
        member: 'Actions',
        lines: [t.changeKinds.order(`${t.actions['account.unlock']}, ${t.actions['password.reset']}`)],
      },
    ]);
    expect(changesInWords(before, { ...before }, 'de')).toEqual([]);
  });

  it('says of a logo that it is another one, and not what it is called by', () => {
    const [one, two] = ['A', 'B'].map((letter) => ({ id: letter.repeat(43), width: 64, height: 32 })) as [Logo, Logo];
    const looks = (logo?: Logo) => resource({ branding: { shortName: 'L', ...(logo && { logo }) } });
    const { title, change } = texts.en.logo;
    const said = (...drafts: [Logo?, Logo?]) => changesInWords(looks(drafts[0]), looks(drafts[1]), 'en')[0]?.lines;
    expect(said(undefined, one)).toEqual([`${title}: ${change.set}`]);
    expect(said(one, { ...two, alt: 'The bank' })).toEqual([`${title}: ${change.other}`, 'logo.alt: – → The bank']);
    expect(said(one, undefined)).toEqual([`${title}: ${change.gone}`]);
    expect(said(one, { ...one })).toBeUndefined();
  });

  it('names every member that a resource can have', () => {
    const full = resource({
      ...{ actions: ['password.change', 'access.restore'], signIn: { methods: ['passkey'] }, tokenTypes: ['totp'] },
      ...{ restore: { needed: 1, allowed: ['passkey'], categories: 1 }, admins: ['a@b.example'], members: 'assigned' },
      ...{ tokenPin: 'after', rules: { minLength: 9 }, portalPassword: { minLength: 9 }, profile: { ownLogin: true } },
      ...{ questions: { own: true, offered: [], ask: 1, enrol: 1 }, environment: { threshold: 1 }, botDefence: 'off' },
      ...{ branding: { shortName: 'L' }, support: { en: 'x' }, texts: { welcome: { en: 'x' } }, directory: 'other' },
      ...{ helpers: { oneTimePasswords: true } },
      ...{ name: 'Full', languages: ['de'], recovery: { needed: 1, allowed: ['passkey'], categories: 1 } },
    });
    const said = changesInWords(resource(), full, 'en');
    const changeable = Object.keys(full).filter((name) => name !== 'alias') as Exclude<keyof typeof full, 'alias'>[];
    const names = changeable.map((name) => fieldTexts.en.names[name]);
    expect(said.map(({ member }) => member).sort()).toEqual(names.sort());
    for (const { lines } of said) expect(lines.join('')).not.toBe('');
  });
});

describe('a draft', () => {
  it.each([
    [{ actions: ['password.change'] }, 'sign-in'],
    [{ actions: ['access.restore'] }, 'restore'],
    [{ signIn: { methods: ['security-questions'] } }, 'questions'],
    [{ recovery: { needed: 2, allowed: ['email-code', 'passkey'], categories: 3 } }, 'recovery'],
    [{ branding: { accent: '#ffff00' } }, 'look'],
    [{ languages: [] }, 'basics'],
  ] as const)('that does not go together says where it is put right: %j', (members, section) => {
    const draft = { ...resource(), ...members } as unknown as ReturnType<typeof resource>;
    expect(draftProblems(draft, texts.en).map((each) => each.section)).toContain(section);
    expect(draftProblems(resource(), texts.en)).toEqual([]);
  });
});

describe('a gate in words', () => {
  it('names everything that opens it, in both languages', () => {
    const factors = fc.uniqueArray(fc.constantFrom(...FactorId.options), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(factors, fc.integer({ min: 1, max: 3 }), (allowed, needed) => {
        const rule = { allowed, needed, categories: 1 };
        if (!GateRule.safeParse(rule).success) return;
        for (const language of ['en', 'de'] as const) {
          const said = gateInWords(rule, language).join(' ');
          for (const factor of allowed) expect(said).toContain(factorNames[language][factor]);
        }
      }),
    );
  });
});
