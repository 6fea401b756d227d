import { beforeAll, describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import type { Handled } from '#bridge/executor/job-executor.ts';
import { unlessForOthers } from '#bridge/queue/unless-for-others.ts';
import { signJob } from '#shared/protocol/job-signature.ts';
import type { SignEs256 } from '#shared/protocol/job-signature.ts';
import { newKeyPair, TestCloud } from '../test-jobs.ts';
import type { KeyPair } from '../test-jobs.ts';

const [mine, other] = ['aaaa-1111', 'bbbb-2222'];

describe('a job that names the bridges it is for', () => {
  let cloud: KeyPair;
  let stranger: KeyPair;
  beforeAll(async () => {
    [cloud, stranger] = [await newKeyPair('ES256'), await newKeyPair('ES256')];
  });

  const signWith =
    ({ privateKey }: KeyPair): SignEs256 =>
    async (input) =>
      new Uint8Array(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, input as never));
  const jobFor = async (bridges: readonly string[], by = cloud): Promise<string> =>
    signJob(
      await new TestCloud(cloud).job('account.unlock', 'ann', { objectGuid: crypto.randomUUID() }),
      signWith(by),
      bridges,
    );

  async function deliver(body: string): Promise<{ handled: Handled; reached: boolean; rests: number[] }> {
    const rests: number[] = [];
    let reached = false;
    const deps = {
      fingerprint: mine!,
      jobKeys: [stranger.publicKey, cloud.publicKey],
      onRest: (s: number) => rests.push(s),
    };
    const handle = unlessForOthers(deps as never, async () => {
      reached = true;
      return { action: 'drop' };
    });
    const handled = await handle({ body, receiveCount: 1 });
    return { handled, reached, rests };
  }

  it.each([
    ['names this one', [other, mine]],
    ['names nobody, as before there were names', []],
  ])('is handled when it %s', async (_, bridges) => {
    expect(await deliver(await jobFor(bridges as string[]))).toMatchObject({ reached: true, rests: [] });
  });

  it('goes back at once to who it is for, and this bridge stays away from the queue', async () => {
    const { handled, reached, rests } = await deliver(await jobFor([other!]));
    expect(handled).toEqual({ action: 'release', afterSeconds: 0, restSeconds: 60 });
    expect([reached, rests]).toEqual([false, [60]]);
  });

  it('B1: nobody but our cloud can send a bridge away', async () => {
    const forger = await newKeyPair('ES256');
    expect(await deliver(await jobFor([other!], forger))).toMatchObject({ reached: true, rests: [] });
    const [, payload, signature] = (await jobFor([mine!])).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'ES256', typ: 'latchkey-job+jws', bridges: [other] }));
    expect(await deliver(`${header.toString('base64url')}.${payload}.${signature}`)).toMatchObject({ reached: true });
    for (const rubbish of ['', 'x.y.z', '{}'])
      expect(await deliver(rubbish)).toMatchObject({ reached: true, rests: [] });
  });
});
