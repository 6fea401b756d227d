import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoApiKeys } from '#functions/adapters/dynamo-api-keys.ts';
import { DynamoRepeats } from '#functions/adapters/dynamo-repeats.ts';
import type { ApiKey } from '#functions/ports/api-key-store.ts';
import { MemoryApiKeys, MemoryRepeats } from '#test/unit/functions/fakes/memory-api-keys.ts';
import { startDynamo } from './dynamo.ts';

type Dynamo = Awaited<ReturnType<typeof startDynamo>>;
const now = new Date('2026-11-21T10:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const newKey = (): ApiKey => ({
  ...{ id: randomUUID(), name: 'Reports', secretHash: 'hash', permissions: ['audit.read'], portals: ['demo'] },
  ...{ directories: 'all', createdBy: 'Ada', createdAtMs: now.getTime(), expiresAtMs: later(60).getTime() },
});

describe.each(['memory', 'DynamoDB'])('stores of programs’ keys in %s', (kind) => {
  let dynamo: Dynamo | undefined;
  let keys: MemoryApiKeys | DynamoApiKeys;
  let repeats: MemoryRepeats | DynamoRepeats;

  beforeAll(async () => {
    dynamo = kind === 'memory' ? undefined : await startDynamo();
    keys = dynamo ? new DynamoApiKeys(dynamo.table('apiKeys'), randomUUID()) : new MemoryApiKeys();
    repeats = dynamo ? new DynamoRepeats(dynamo.table('repeats')) : new MemoryRepeats();
  });
  afterAll(() => dynamo?.stop());

  it('keep a key until it is revoked, and note that it was used', async () => {
    const key = newKey();
    expect([await keys.create(key), await keys.create(key)]).toEqual([true, false]);
    await keys.noteUse(key.id, later(5));
    const used = { ...key, lastUsedAtMs: later(5).getTime() };
    expect(await keys.find(key.id)).toEqual(used);
    expect(await keys.list()).toEqual([used]);
    expect(await keys.remove(key.id)).toEqual(used);
    expect([await keys.find(key.id), await keys.remove(key.id), await keys.list()]).toEqual([undefined, undefined, []]);
    await keys.noteUse(key.id, now);
    expect(await keys.list()).toEqual([]);
  });

  it('of many of the same request at once, one is the first', async () => {
    const id = randomUUID();
    const states = await Promise.all(Array.from({ length: 20 }, () => repeats.begin(id, 'one', now)));
    expect(states.filter(({ state }) => state === 'first')).toHaveLength(1);
    expect(states.filter(({ state }) => state === 'running')).toHaveLength(19);
    expect(await repeats.begin(id, 'another', now)).toEqual({ state: 'other' });
  });

  it('give the answer for a day, and nothing of what was given up', async () => {
    const id = randomUUID();
    await repeats.begin(id, 'one', now);
    await repeats.finish(id, 'sealed', now);
    expect(await repeats.begin(id, 'one', later(86_399))).toEqual({ state: 'done', answer: 'sealed' });
    expect(await repeats.begin(id, 'one', later(86_400))).toEqual({ state: 'first' });
    await repeats.drop(id);
    await repeats.finish(id, 'too late', now);
    expect(await repeats.begin(id, 'two', now)).toEqual({ state: 'first' });
  });

  it('let somebody else begin when the first one never ended', async () => {
    const id = randomUUID();
    await repeats.begin(id, 'one', now);
    expect(await repeats.begin(id, 'one', later(59))).toEqual({ state: 'running' });
    expect(await repeats.begin(id, 'one', later(60))).toEqual({ state: 'first' });
  });
});
