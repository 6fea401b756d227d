import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { seal, unseal } from '#shared/protocol/sealing.ts';
import { newStoredKey } from '#bridge/keystore/key-file.ts';
import { createKeys, openKeystore, rotateSealKey, shortestKeyLifeMs } from '#bridge/keystore/keystore.ts';
import { newOperationId } from '../test-jobs.ts';

const names = { directory: 'corp', bridge: 'bridge-1' };

describe('the keystore', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'latchkey-keys-')), 'keys');
    expect(await createKeys(folder, new Date())).toBe(true);
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('is readable by its owner alone and is never overwritten', async () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const before = readFileSync(join(folder, 'identity.json'), 'utf8');
    expect(statSync(join(folder, 'identity.json')).mode & 0o777).toBe(0o600);
    expect(await createKeys(folder, new Date())).toBe(false);
    expect(readFileSync(join(folder, 'identity.json'), 'utf8')).toBe(before);
  });

  it('states its seal key under its fingerprint, and opens what was sealed for it', async () => {
    const keystore = await openKeystore(folder);
    const statement = await verifyKeyStatement(await keystore.signStatement(names, new Date()), [keystore.fingerprint]);
    expect(statement).toMatchObject(names);
    const binding = { operation: newOperationId(), directory: 'corp', login: 'ann', kind: 'password.reset' } as const;
    const sealed = await seal({ newPassword: 'x' }, binding, [statement.sealKey]);
    expect(await unseal(sealed, binding, keystore.sealKeys)).toEqual({ newPassword: 'x' });
  });

  it('makes a new seal key under the same fingerprint, not sooner than what is under way has arrived', async () => {
    const before = await openKeystore(folder);
    const binding = { operation: newOperationId(), directory: 'corp', login: 'ann', kind: 'password.reset' } as const;
    const old = (await verifyKeyStatement(await before.signStatement(names, new Date()), [before.fingerprint])).sealKey;
    const sealed = await seal({ newPassword: 'x' }, binding, [old]);
    expect(await rotateSealKey(folder, new Date(Date.now() + shortestKeyLifeMs - 60_000))).toBe(false);
    const later = new Date(Date.now() + shortestKeyLifeMs);
    expect(await rotateSealKey(folder, later)).toBe(true);
    expect(await rotateSealKey(folder, later)).toBe(false);
    const after = await openKeystore(folder);
    expect([after.fingerprint, after.sealKeySince]).toEqual([before.fingerprint, later.toISOString()]);
    expect(await unseal(sealed, binding, after.sealKeys)).toEqual({ newPassword: 'x' });
    const statement = await verifyKeyStatement(await after.signStatement(names, later), [before.fingerprint]);
    expect(statement.sealKey.keyId).not.toBe(old.keyId);
    expect(statSync(join(folder, 'seal.json')).mode & 0o777).toBe(0o600);
  });

  it('during a rotation opens with the previous key and states the current one', async () => {
    const file = join(folder, 'seal.json');
    const old = JSON.parse(readFileSync(file, 'utf8')) as { current: { keyId: string } };
    const current = await newStoredKey(new Date());
    writeFileSync(file, JSON.stringify({ ...old, current, previous: old.current }), { mode: 0o600 });
    const keystore = await openKeystore(folder);
    expect([...keystore.sealKeys.keys()]).toEqual([current.keyId, old.current.keyId]);
    const statement = await verifyKeyStatement(await keystore.signStatement(names, new Date()), [keystore.fingerprint]);
    expect(statement.sealKey.keyId).toBe(current.keyId);
  });

  it.each([
    ['readable by others', (file: string) => chmodSync(file, 0o644), 'chmod go='],
    ['missing', (file: string) => rmSync(file), 'does not exist'],
    ['damaged', (file: string) => writeFileSync(file, '{'), 'not a key file'],
  ])('is refused while a key is %s', async (_, harm, told) => {
    harm(join(folder, 'seal.json'));
    await expect(openKeystore(folder)).rejects.toThrow(told);
  });
});

describe('a key file that was spoilt', () => {
  it.each(['identity.json', 'seal.json'])(
    '%s is refused in words, also when only a letter is another',
    async (name) => {
      const directory = join(mkdtempSync(join(tmpdir(), 'latchkey-keys-')), 'keys');
      await createKeys(directory, new Date());
      const file = JSON.parse(readFileSync(join(directory, name), 'utf8')) as { current: { key: { x: string } } };
      const { key } = file.current;
      key.x = `${key.x.startsWith('A') ? 'B' : 'A'}${key.x.slice(1)}`;
      writeFileSync(join(directory, name), JSON.stringify(file));
      await expect(openKeystore(directory)).rejects.toThrow(
        `${join(directory, name)}: keyDirectory: holds a key that is none`,
      );
      rmSync(directory, { recursive: true });
    },
  );
});
