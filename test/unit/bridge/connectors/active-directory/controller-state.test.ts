import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ControllerState } from '#bridge/connectors/active-directory/controller-state.ts';

function setup() {
  let elapsed = 0;
  const clock = { elapsedMs: () => elapsed, now: () => new Date(Date.parse('2026-06-01T12:00:00Z') + elapsed) };
  const state = new ControllerState('ldaps://dc1', clock);
  const pass = (seconds: number) => void (elapsed += seconds * 1000);
  const fail = (times: number, everySeconds = 2) => {
    for (let time = 0; time < times; time += 1) {
      state.failed('no answer');
      pass(everySeconds);
    }
  };
  return { state, pass, fail };
}

describe('how a controller is judged', () => {
  it('is trusted until it fails, and then comes after the others', () => {
    const { state, pass } = setup();
    expect(state.isHealthy).toBe(true);
    expect(state.failed('no answer within 5000 ms')).toBe(true);
    expect(state.report()).toEqual({
      controller: 'ldaps://dc1',
      isHealthy: false,
      standing: 'limping',
      problem: 'no answer within 5000 ms',
      checkedAt: '2026-06-01T12:00:00.000Z',
    });
    expect(state.isDue).toBe(false);
    pass(2);
    expect(state.isDue).toBe(true);
  });

  it('is away only after several failures within the window', () => {
    const { state, pass, fail } = setup();
    fail(2);
    expect(state.standing).toBe('limping');
    pass(60);
    fail(2);
    expect(state.standing).toBe('limping');
    fail(1);
    expect(state.standing).toBe('away');
  });

  it('counts what fails together once', () => {
    const { state } = setup();
    expect(Array.from({ length: 8 }, () => state.failed('connection lost'))).toEqual([true, ...Array(7).fill(false)]);
    expect(state.standing).toBe('limping');
  });

  it('is not trusted again for a single answer of a flapping one', () => {
    const { state, pass } = setup();
    state.failed('gone');
    expect(state.answered()).toBe(false);
    pass(2);
    state.failed('gone again');
    state.answered();
    expect(state.isHealthy).toBe(false);
    expect(state.answered()).toBe(true);
    expect(state.isHealthy).toBe(true);
    expect(state.report()).not.toHaveProperty('problem');
  });

  it('takes more answers to come back from away than from limping', () => {
    const { state, fail } = setup();
    fail(3);
    expect([state.answered(), state.answered(), state.answered()]).toEqual([false, false, true]);
  });

  it('is left alone longer each time that it fails while away, and never for more than five minutes', () => {
    const { state, pass, fail } = setup();
    fail(3);
    const rests = Array.from({ length: 8 }, () => {
      state.failed('still away');
      let rest = 0;
      for (; !state.isDue; rest += 1) pass(1);
      return rest;
    });
    expect(rests[2]!).toBeGreaterThan(rests[0]!);
    expect(Math.min(...rests.slice(5))).toBeGreaterThanOrEqual(150);
    expect(Math.max(...rests)).toBeLessThanOrEqual(300);
  });

  it('is due again within five minutes, whatever happened before', () => {
    const event = fc.oneof(fc.constant('fail'), fc.constant('answer'), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { state, pass } = setup();
        for (const each of events) {
          if (each === 'fail') state.failed('x');
          else if (each === 'answer') state.answered();
          else pass(Number(each));
        }
        expect(state.isHealthy).toBe(state.report().problem === undefined);
        pass(300);
        expect(state.isHealthy || state.isDue).toBe(true);
        for (let answers = 0; answers < 3; answers += 1) state.answered();
        expect(state.isHealthy).toBe(true);
      }),
    );
  });
});
