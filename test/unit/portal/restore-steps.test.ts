import { describe, expect, it } from '@jest/globals';
import type { FlowView, PortalView } from '#shared/api/views.ts';
import { emptyDraft } from '#portal/screens/restore/draft.ts';
import { dataSteps, nextStepOf, restoreProgressOf, restoreStepOf } from '#portal/screens/restore/steps.ts';

const newMail = { sentTo: 'a…@new.example', digits: 6, againAt: '', expiresAt: '' };

const portal: PortalView = {
  ...{ alias: 'demo', name: 'Demo', languages: ['en'], actions: ['access.restore'] },
  ...{ signIn: { methods: ['portal-password'] }, tokens: { types: [], pin: 'off' } },
  directory: { id: 'corp', label: 'Corp', isReachable: true },
};

const flow = (rest: Partial<FlowView>): FlowView => ({
  ...{ kind: 'restore', purpose: 'restore', portal: 'demo', login: 'ann', state: 'proving', begun: {} },
  ...{ expiresAt: '', lost: ['mail'], isDirectoryReachable: true },
  gate: { needed: 2, missing: 2, proven: [], choices: ['token-code', 'recovery-code'] },
  ...rest,
});

const proven = (rest: Partial<FlowView> = {}): FlowView =>
  flow({
    state: 'proven',
    gate: { needed: 1, missing: 0, proven: ['token-code'], choices: [] },
    asks: ['mail', 'portal-password'],
    ...rest,
  });

describe('the steps of "I lost access"', () => {
  it('ask only for what the server asks for, the code last', () => {
    expect(dataSteps(proven())).toEqual(['new-password', 'new-mail', 'new-mail-code', 'summary']);
    expect(dataSteps(proven({ asks: ['mail'] }))).toEqual(['new-mail', 'new-mail-code', 'summary']);
    expect(dataSteps(proven({ asks: [] }))).toEqual(['summary']);
    expect(dataSteps(flow({}))).toEqual(['summary']);
  });

  it('cannot be skipped by an address', () => {
    expect(restoreStepOf(flow({}), emptyDraft, 'summary')).toBe('choose');
    expect(restoreStepOf(flow({}), emptyDraft, 'recovery-code')).toBe('recovery-code');
    expect(restoreStepOf(proven(), emptyDraft, 'summary')).toBe('new-password');
    const withPassword = { ...emptyDraft, password: 'x' };
    expect(restoreStepOf(proven(), withPassword, 'new-mail-code')).toBe('new-mail');
    expect(restoreStepOf(proven({ newMail }), withPassword, 'summary')).toBe('new-mail-code');
    expect(restoreStepOf(proven({ newMail }), { ...withPassword, code: '123456' }, 'summary')).toBe('summary');
  });

  it('go back to what was answered, to change it', () => {
    const draft = { ...emptyDraft, password: 'x', code: '123456' };
    for (const step of ['new-password', 'new-mail', 'new-mail-code']) {
      expect(restoreStepOf(proven({ newMail }), draft, step)).toBe(step);
    }
  });

  it('begin anew with the password after a reload: it was in memory only', () => {
    expect(restoreStepOf(proven({ newMail }), emptyDraft, 'summary')).toBe('new-password');
  });

  it('go straight to the only proof that is left', () => {
    const one = flow({ gate: { needed: 1, missing: 1, proven: [], choices: ['token-code'] } });
    expect(restoreStepOf(one, emptyDraft, '')).toBe('app');
  });

  it('end where nothing is left to prove anything with', () => {
    const nothing = flow({ gate: { needed: 1, missing: 0, proven: [], choices: [] } });
    expect(restoreStepOf(nothing, emptyDraft, 'app')).toBe('nothing-left');
  });

  it('follow one another, and are counted', () => {
    expect(nextStepOf(proven(), 'new-password')).toBe('new-mail');
    expect(nextStepOf(proven(), 'new-mail-code')).toBe('summary');
    expect(restoreProgressOf(flow({}), 'app', portal)).toEqual({ step: 3, total: 7 });
    expect(restoreProgressOf(proven(), 'new-password', portal)).toEqual({ step: 4, total: 7 });
    expect(restoreProgressOf(proven(), 'summary', portal)).toEqual({ step: 7, total: 7 });
  });

  it('are as many before the proof as after it', () => {
    const lost = ['password', 'mail'] as const;
    const before = flow({ lost: [...lost], gate: { needed: 1, missing: 1, proven: [], choices: ['token-code'] } });
    expect(restoreProgressOf(before, 'app', portal).total).toBe(
      restoreProgressOf(proven({ lost: [...lost] }), 'summary', portal).total,
    );
  });
});
