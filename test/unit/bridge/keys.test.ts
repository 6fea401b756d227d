import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { readStranger, verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { fingerprintOf, PublicKey, verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { KeyLine } from '#bridge/keystore/keystore.ts';
import { initArguments, setUpBridgeProcess } from './bridge-process.ts';
import type { BridgeProcessSetup } from './bridge-process.ts';

jest.setTimeout(90_000);

describe('bridge keys, with a bridge that runs', () => {
  let setup: BridgeProcessSetup;
  let fingerprint: string;
  let child: ChildProcess;

  beforeAll(async () => {
    setup = await setUpBridgeProcess();
    const { out } = await setup.command(...initArguments(setup), '--json');
    fingerprint = (JSON.parse(out) as { fingerprint: string }).fingerprint;
    setup.edit((text) => text.replace('port: 9464', 'port: 0'));
  });
  afterAll(() => setup.close());

  const keys = (...args: string[]) => setup.command('keys', ...args, '--config', setup.config);
  const list = async (): Promise<KeyLine[]> =>
    (JSON.parse((await keys('list', '--json')).out) as { keys: KeyLine[] }).keys;
  const restart = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    child = await setup.run();
  };
  /** The next message for which it holds, of whoever is confirmed. */
  const heard = async <T>(confirmed: string, read: (message: BridgeMessage) => T | undefined): Promise<T> => {
    for (;;) {
      const signed = await setup.queue.nextResult(20);
      if (signed === undefined) throw new Error('the bridge said nothing');
      const message = await verifyBridgeMessage(signed, () => [confirmed]).catch(() => undefined);
      if (message?.type === 'heartbeat' && !message.isStopping) {
        setup.cloud.recipients = [(await verifyKeyStatement(message.keys, [confirmed])).sealKey];
      }
      const found = message && read(message);
      if (found !== undefined) return found;
    }
  };
  const takeKeys = (confirmed: string): Promise<unknown> =>
    heard(confirmed, (message) => (message.type === 'heartbeat' && !message.isStopping ? message : undefined));
  const verify = async (): Promise<string> => {
    const job = await setup.cloud.job('password.verify', 'ann', { passwords: { currentPassword: 'Harbour-Lamp-41' } });
    return setup.cloud.sign(job);
  };
  const outcomeOf = async (signed: string, confirmed: string): Promise<string> => {
    await setup.queue.sendJob(signed, 'ann');
    return heard(confirmed, (message) => (message.type === 'result' ? message.outcome : undefined));
  };

  it('rotate: what was sealed for the key before is opened during the overlap and never after it (ADR 32)', async () => {
    child = await setup.run();
    await takeKeys(fingerprint);
    expect(await keys('rotate')).toMatchObject({ code: 1, errors: expect.stringContaining('try again') });
    const sealFile = join(setup.folder, 'conf/keys/seal.json');
    const age = (ms: number): void => {
      const text = readFileSync(sealFile, 'utf8');
      const file = JSON.parse(text) as { current: { createdAt: string } };
      file.current.createdAt = new Date(Date.parse(file.current.createdAt) - ms).toISOString();
      writeFileSync(sealFile, JSON.stringify(file), { mode: 0o600 });
    };
    age(3_600_000);
    const inFlight = [await verify(), await verify()];
    expect((await keys('rotate')).code).toBe(0);
    expect((await list()).map(({ use, role }) => `${use} ${role}`)).toEqual([
      'identity current',
      'seal current',
      'seal previous',
    ]);

    await restart();
    expect(await outcomeOf(inFlight[0]!, fingerprint)).toBe('done');
    expect((await keys('forget')).code).toBe(1);
    age(3_600_000);
    expect((await keys('forget')).code).toBe(0);
    expect((await list()).map(({ role }) => role)).toEqual(['current', 'current']);
    await restart();
    expect(await outcomeOf(inFlight[1]!, fingerprint)).toBe('job-refused');
    expect(await outcomeOf(await verify(), fingerprint)).toBe('done');
  });

  it('rotate --identity: the next one only shows itself until it is activated, and then speaks alone', async () => {
    const before = (await list())[0]!.id;
    const { out } = await keys('rotate', '--identity');
    const next = /[0-9a-f]{4}(-[0-9a-f]{4}){15}/.exec(out)![0];
    expect((await keys('rotate', '--identity')).out).toContain(next);
    await restart();
    const stranger = await (async () => {
      for (;;) {
        const signed = (await setup.queue.nextResult(20))!;
        const signer = await fingerprintOf(PublicKey.parse(decodeProtectedHeader(signed).jwk));
        if (signer === next) return readStranger(signed);
      }
    })();
    // What the console shows as waiting to be compared: the same bridge, under its next fingerprint.
    expect(stranger).toMatchObject({ fingerprint: next, message: { type: 'heartbeat', bridge: 'bridge-1' } });
    await takeKeys(before);
    expect(await outcomeOf(await verify(), before)).toBe('done');

    expect((await keys('activate')).code).toBe(2);
    expect((await keys('activate', '--confirmed')).code).toBe(0);
    expect((await keys('activate', '--confirmed')).code).toBe(1);
    const sealedBefore = await verify();
    await restart();
    // The seal key is the same: what is under way is opened, and answered under the new name.
    expect(await outcomeOf(sealedBefore, next)).toBe('done');
    expect((await setup.command('fingerprint', '--config', setup.config)).out.trim()).toBe(next);
  });
});
