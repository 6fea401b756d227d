import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seal } from '#shared/protocol/sealing.ts';
import { Job } from '#shared/protocol/job.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import { newOperationId } from '../test-jobs.ts';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

const old = 'Old password 1';
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
});
afterEach(() => setup.close());

/** A job for a person whose chosen name the cloud translated: sealed to what was typed. */
async function chosen(kind: JobKind, typed: string, login: string, guid: string): Promise<Job> {
  const id = newOperationId();
  const passwords = {
    ...(kind !== 'password.reset' && { currentPassword: old }),
    ...(kind !== 'password.verify' && { newPassword: goodPassword }),
  };
  const binding = { operation: id, directory: 'corp', login: typed, kind };
  const sealed = await seal(passwords, binding, setup.cloud.recipients);
  const job = await setup.cloud.job(kind, login, { issuedAt: setup.now() });
  return { ...job, id, target: { login, typed, objectGuid: guid }, sealed };
}

describe('a name that somebody chose in the portal', () => {
  it.each(['password.verify', 'password.change', 'password.reset'] as const)('serves for %s', async (kind) => {
    const ann = setup.directory.addPerson('ann', old);
    const job = await chosen(kind, 'Ally.Cat', 'ann', ann.account.objectGuid);
    expect(await setup.answer(job)).toMatchObject({ outcome: 'done' });
    expect(ann.password).toBe(kind === 'password.verify' ? old : goodPassword);
  });

  it('B3: is not believed where it is somebody’s in the directory: their password is for nobody else', async () => {
    const ann = setup.directory.addPerson('ann', old);
    const eve = setup.directory.addPerson('eve', old);
    for (const kind of ['password.change', 'password.reset'] as const) {
      const job = await chosen(kind, 'eve', 'ann', ann.account.objectGuid);
      expect(await setup.answer(job)).toMatchObject({ outcome: 'account-not-found' });
    }
    const verified = await setup.answer(await chosen('password.verify', 'eve', 'ann', ann.account.objectGuid));
    expect(verified).toMatchObject({ outcome: 'credentials-refused' });
    expect([ann.password, eve.password]).toEqual([old, old]);
    expect(setup.directory.binds.filter(({ name }) => name !== '')).toEqual([]);
  });

  it.each(['', '   ', '*', 'a\\b\\c', 'x'.repeat(2000)])('B5: %j is nobody’s name', async (typed) => {
    const ann = setup.directory.addPerson('ann', old);
    const job = await chosen('password.reset', 'Ally.Cat', 'ann', ann.account.objectGuid);
    const bent = { ...job, target: { ...job.target, typed } };
    if (Job.safeParse(bent).success) expect((await setup.answer(bent)).outcome).not.toBe('done');
    expect(ann.password).toBe(old);
  });

  it('is about the account that the job names, and about no other', async () => {
    setup.directory.addPerson('ann', old);
    const eve = setup.directory.addPerson('eve', old);
    const job = await chosen('password.reset', 'Ally.Cat', 'ann', eve.account.objectGuid);
    expect(await setup.answer(job)).toMatchObject({ outcome: 'account-not-found' });
    const nameless = { ...job, target: { login: 'ann', typed: 'Ally.Cat' } };
    expect(Job.safeParse(nameless).success).toBe(false);
  });

  it('is what the password is sealed to: sealed to the directory’s name it does not open', async () => {
    const ann = setup.directory.addPerson('ann', old);
    const job = await setup.reset('ann');
    const bent = { ...job, target: { ...job.target, typed: 'Ally.Cat' } };
    expect(await setup.answer(bent)).toMatchObject({ outcome: 'job-refused' });
    expect(ann.password).toBe(old);
  });
});
