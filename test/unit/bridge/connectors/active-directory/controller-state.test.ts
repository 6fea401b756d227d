import { describe, expect, it } from '@jest/globals';
import { ControllerState } from '#bridge/connectors/active-directory/controller-state.ts';

function setup() {
  let now = Date.parse('2026-06-01T12:00:00Z');
  const state = new ControllerState('ldaps://dc1', () => new Date(now));
  return { state, pass: (seconds: number) => void (now += seconds * 1000) };
}

describe('how a controller is judged', () => {
  it('is trusted until it fails, then left alone for a while', () => {
    const { state, pass } = setup();
    expect(state.isHealthy).toBe(true);
    state.failed('no answer within 5000 ms');
    expect(state.report()).toEqual({
      controller: 'ldaps://dc1',
      isHealthy: false,
      problem: 'no answer within 5000 ms',
      checkedAt: '2026-06-01T12:00:00.000Z',
    });
    expect(state.isDue).toBe(false);
    pass(10);
    expect(state.isDue).toBe(true);
  });

  it('is not trusted again for a single answer of a flapping one', () => {
    const { state, pass } = setup();
    state.failed('gone');
    state.answered();
    expect(state.isHealthy).toBe(false);
    state.failed('gone again');
    state.answered();
    expect(state.isHealthy).toBe(false);
    pass(10);
    state.answered();
    expect(state.isHealthy).toBe(true);
    expect(state.report()).not.toHaveProperty('problem');
  });
});
