import { CompactSign } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ResultMessage } from '#shared/protocol/bridge-message.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

const old = 'Old password 1';
const setAt = '2026-06-01T08:00:00.000Z';
const expires = '2026-11-28T08:00:00.000Z';
const lifeMs = Date.parse(expires) - Date.parse(setAt);

let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
});
afterEach(() => setup.close());

/** How long the new password lasts by what the bridge told. */
function lifeOf({ password }: { password?: { setAt: string; expires?: string } | undefined }): number {
  return Date.parse(password!.expires!) - Date.parse(password!.setAt);
}

describe('what the bridge says of a password', () => {
  it('comes with a right password, and with no other', async () => {
    setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt, passwordExpiresAt: expires });
    expect(await setup.answer(await setup.verify('ann', old))).toMatchObject({ password: { setAt, expires } });
    expect(await setup.answer(await setup.verify('ann', 'wrong'))).not.toHaveProperty('password');
    expect(await setup.answer(await setup.verify('nobody', old))).not.toHaveProperty('password');
  });

  it('is that it never expires only where the directory says so', async () => {
    setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt });
    setup.directory.addPerson('eve', old, { passwordLastSetAt: setAt, passwordNeverExpires: true });
    expect((await setup.answer(await setup.verify('ann', old))).password).toEqual({ setAt });
    expect((await setup.answer(await setup.verify('eve', old))).password).toEqual({ setAt, expires: 'never' });
  });

  it('is after a change reckoned by how long the old one lasted, which is what the controller went by', async () => {
    setup.directory.policy = { ...setup.directory.policy, maxAgeSeconds: 42 };
    setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt, passwordExpiresAt: expires });
    const changed = await setup.answer(await setup.change('ann', old));
    expect(changed.outcome).toBe('done');
    expect(Math.abs(Date.parse(changed.password!.setAt) - setup.now().getTime())).toBeLessThan(60_000);
    expect(lifeOf(changed)).toBe(lifeMs);
  });

  it('is after a change that had to be made reckoned by the policy, unless that is not the one in force', async () => {
    setup.directory.policy = { ...setup.directory.policy, maxAgeSeconds: 86_400 };
    for (const name of ['ann', 'eve']) {
      const { account } = setup.directory.addPerson(name, old, { mustChangePassword: true });
      const own = name === 'eve' ? { passwordSettingsDn: 'CN=strict' } : {};
      const without: Partial<typeof account> = { ...account, ...own };
      delete (without as { passwordLastSetAt?: string }).passwordLastSetAt;
      setup.directory.people.get(name)!.account = without as typeof account;
    }
    expect(lifeOf(await setup.answer(await setup.change('ann', old)))).toBe(86_400_000);
    expect((await setup.answer(await setup.change('eve', old))).password).not.toHaveProperty('expires');
  });

  it.each([10_000_000, Number.MAX_SAFE_INTEGER / 86_400_000])(
    'is never after %d days: no year has five digits',
    async (days) => {
      const maxAgeSeconds = Math.floor(days * 86_400);
      setup.directory.policy = { ...setup.directory.policy, maxAgeSeconds };
      setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt });
      const changed = ResultMessage.parse(await setup.answer(await setup.change('ann', old)));
      expect(changed.password).toMatchObject({ expires: 'never' });
    },
  );

  it('is told as too young without a day where that day never comes', async () => {
    setup.directory.policy = { ...setup.directory.policy, minAgeSeconds: 900_000_000_000 };
    setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt });
    const refused = ResultMessage.parse(await setup.answer(await setup.change('ann', old)));
    expect(refused.outcome).toBe('password-too-young');
    expect(refused).not.toHaveProperty('retryAt');
  });

  it('is nothing where a change was refused, or only found by looking', async () => {
    setup.directory.addPerson('ann', old);
    expect(await setup.answer(await setup.change('ann', 'wrong'))).not.toHaveProperty('password');
    setup.directory.failNext('change', 'after-effect');
    const found = await setup.answer(await setup.change('ann', old));
    expect(found.outcome).toBe('done');
    expect(found).not.toHaveProperty('password');
  });

  it('stays here when the cloud is an older one, which would refuse the whole message', async () => {
    setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt, passwordExpiresAt: expires });
    const sign = (job: Job): Promise<string> =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(job)))
        .setProtectedHeader({ alg: 'ES256', typ: 'latchkey-job+jws' })
        .sign(setup.cloud.jobKey.privateKey);
    for (const job of [await setup.verify('ann', old), await setup.change('ann', old, goodPassword)]) {
      const handled = await setup.deliver(await sign(job));
      const result = JSON.parse((handled as { result: string }).result) as object;
      expect(result).toMatchObject({ outcome: 'done' });
      expect(result).not.toHaveProperty('password');
    }
  });
});
