import { describe, expect, it } from '@jest/globals';
import { ResourceConfig } from '#functions/resources/resource-config.ts';
import { draft, resource } from './drafts.ts';

describe('a resource', () => {
  it('has everything off that is not named', () => {
    expect(resource()).toEqual({
      ...draft(),
      actions: [],
      signIn: { methods: [] },
      tokenTypes: [],
      members: 'directory',
      tokenPin: 'off',
    });
  });

  const questions = { own: false, offered: [{ id: 'pet', text: { en: 'First pet?' } }], ask: 1, enrol: 1 };
  it.each([
    ['an action that needs a session, without a way to sign in', { actions: ['token.manage'] }, 'signIn.methods'],
    ['an action twice', { actions: ['password.reset', 'password.reset'] }, 'actions'],
    ['a token type that there is not', { tokenTypes: ['totp', 'fax'] }, 'tokenTypes.1'],
    ['a method that there is not', { signIn: { methods: ['fax'] } }, 'signIn.methods.0'],
    ['a misspelt member', { memebers: 'assigned' }, ''],
    [
      'a forgotten password as proof',
      { recovery: { needed: 1, allowed: ['directory-password'] } },
      'recovery.allowed.0',
    ],
    [
      'questions to sign in with, and none that are asked',
      { signIn: { methods: ['security-questions'] } },
      'questions',
    ],
    ['more questions asked than answered', { questions: { ...questions, ask: 2 } }, 'questions.ask'],
    ['more answers wanted than questions offered', { questions: { ...questions, enrol: 2 } }, 'questions.enrol'],
    [
      'a question twice',
      { questions: { ...questions, offered: [...questions.offered, ...questions.offered] } },
      'questions.offered',
    ],
    [
      'a question without words',
      { questions: { ...questions, offered: [{ id: 'pet', text: {} }] } },
      'questions.offered.0.text',
    ],
    ['a threshold above all', { environment: { threshold: 101 } }, 'environment.threshold'],
    ['an alias that is an address', { alias: '../admin' }, 'alias'],
  ])('with %s is refused, by its member', (_, members, path) => {
    const checked = ResourceConfig.safeParse(draft(members));
    expect(checked.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });

  it('may have everything on', () => {
    const all = {
      actions: ['password.reset', 'account.unlock', 'password.change', 'token.manage'],
      signIn: { methods: ['directory-password', 'portal-password', 'email-code', 'security-questions', 'passkey'] },
      tokenTypes: ['totp', 'hotp', 'ocra', 'email', 'sms', 'passkey', 'push', 'chat'],
      members: 'assigned',
      questions: { ...questions, own: true, enrol: 3, ask: 2 },
      environment: { threshold: 60 },
      portalPassword: { minLength: 12 },
      tokenPin: 'before',
    };
    expect(resource(all)).toMatchObject(all);
  });
});
