import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job } from '#shared/protocol/job.ts';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

const old = 'Old password 1';
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
  setup.directory.addPerson('ann', old);
});
afterEach(() => setup.close());

describe('a password that attackers know', () => {
  it('is refused with that reason, and nothing is sent', async () => {
    setup.breached = { has: (password) => Promise.resolve(password === goodPassword) };
    const refused = { outcome: 'password-breaks-rules', rules: ['breached'] };
    expect(await setup.answer(await setup.reset('ann', goodPassword))).toMatchObject(refused);
    expect(await setup.answer(await setup.change('ann', old, goodPassword))).toMatchObject(refused);
    expect(setup.directory.effects).toEqual([]);
    expect(await setup.answer(await setup.reset('ann', 'Another horse 43'))).toMatchObject({ outcome: 'done' });
  });

  it('may be one: sources that cannot tell allow none, and none is called bad for it', async () => {
    setup.breached = { has: () => Promise.reject(new Error('list of stolen passwords: is damaged or cut off')) };
    expect(await setup.answer(await setup.reset('ann', goodPassword))).toMatchObject({
      outcome: 'directory-unavailable',
    });
    expect(setup.answers.at(-1)?.detail).toBe('list of stolen passwords: is damaged or cut off');
    expect(setup.directory.effects).toEqual([]);
  });

  it('is set nowhere where the portal demands to look and this bridge has nowhere to', async () => {
    const rules = { forbidBreached: true };
    const sealed = { newPassword: goodPassword };
    const reset = (): Promise<Job> => setup.job('password.reset', 'ann', sealed, { rules });
    expect(await setup.answer(await reset())).toMatchObject({ outcome: 'job-refused' });
    expect(setup.answers.at(-1)?.detail).toContain('breachedPasswords');
    expect(setup.directory.effects).toEqual([]);
    setup.breached = { has: () => Promise.resolve(false) };
    setup.restart();
    expect(await setup.answer(await reset())).toMatchObject({ outcome: 'done' });
  });

  it('is looked for only where a new one is set', async () => {
    setup.breached = { has: () => Promise.reject(new Error('asked')) };
    expect(await setup.answer(await setup.verify('ann', old))).toMatchObject({ outcome: 'done' });
    expect(await setup.answer(await setup.unlock('ann'))).toMatchObject({ outcome: 'done' });
  });
});
