import { beforeAll, describe, expect, it } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { forOthers } from '#bridge/queue/for-others.ts';
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

  const goesAway = (body: string): Promise<boolean> =>
    forOthers({ fingerprint: mine!, jobKeys: [stranger.publicKey, cloud.publicKey] })(body);

  it.each([
    ['names this one', [other, mine]],
    ['names nobody, as before there were names', []],
  ])('is handled when it %s', async (_, bridges) => {
    expect(await goesAway(await jobFor(bridges as string[]))).toBe(false);
  });

  it('goes to who it is for', async () => {
    expect(await goesAway(await jobFor([other!]))).toBe(true);
  });

  it('B1: nobody but our cloud can send a bridge away', async () => {
    const forger = await newKeyPair('ES256');
    expect(await goesAway(await jobFor([other!], forger))).toBe(false);
    const [, payload, signature] = (await jobFor([mine!])).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'ES256', typ: 'latchkey-job+jws', bridges: [other] }));
    expect(await goesAway(`${header.toString('base64url')}.${payload}.${signature}`)).toBe(false);
    for (const rubbish of ['', 'x.y.z', '{}']) expect(await goesAway(rubbish)).toBe(false);
  });
});
