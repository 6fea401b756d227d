import { describe, expect, it } from '@jest/globals';
import type { FlowView } from '#shared/api/views.ts';
import { progressOf, stepOf } from '#portal/screens/recovery/steps.ts';

const flow = (over: Partial<FlowView>): FlowView => ({
  kind: 'recovery',
  purpose: 'reset',
  portal: 'demo',
  login: 'anna',
  expiresAt: '2026-11-21T10:00:00Z',
  state: 'proving',
  gate: { needed: 2, missing: 2, proven: [], choices: ['email-code', 'token-code'] },
  begun: {},
  isDirectoryReachable: true,
  ...over,
});

describe('the step of a recovery', () => {
  it('is the first proof that is possible', () => {
    expect(stepOf(flow({}))).toBe('code');
    expect(stepOf(flow({ gate: { needed: 2, missing: 1, proven: ['email-code'], choices: ['token-code'] } }))).toBe(
      'app',
    );
  });

  it('stays where the person is, if the flow allows it', () => {
    expect(stepOf(flow({}), 'app')).toBe('app');
    expect(stepOf(flow({ gate: { needed: 1, missing: 1, proven: [], choices: ['email-code'] } }), 'app')).toBe('code');
  });

  it('cannot be chosen past a missing proof, nor back to one that is used up', () => {
    expect(stepOf(flow({}), 'password')).toBe('code');
    expect(stepOf(flow({ state: 'proven' }), 'code')).toBe('password');
    expect(stepOf(flow({ state: 'proven', purpose: 'unlock' }), 'password')).toBe('unlocking');
  });

  it('is counted so that the last one is the password, or the last proof where there is no password', () => {
    const proven: FlowView['gate'] = { needed: 2, missing: 0, proven: ['email-code', 'token-code'], choices: [] };
    expect(progressOf(flow({}))).toEqual({ step: 2, total: 4 });
    expect(progressOf(flow({ state: 'proven', gate: proven }))).toEqual({ step: 4, total: 4 });
    const lastProof: FlowView['gate'] = { needed: 2, missing: 1, proven: ['email-code'], choices: ['token-code'] };
    expect(progressOf(flow({ purpose: 'unlock', gate: lastProof }))).toEqual({ step: 3, total: 3 });
  });
});
