import { describe, expect, it } from '@jest/globals';
import { hashChosenSecret, isChosenSecret } from '#functions/authenticators/memory-hard-hash.ts';
import { MemoryKeyRing } from '../fakes/memory-queues.ts';

const secret = { purpose: 'portal-password', boundTo: ['alice'], text: 'marble otter lantern' } as const;

describe('secrets that people choose', () => {
  it('are kept as argon2id with 19 MiB, two passes and a salt of their own', async () => {
    const ring = new MemoryKeyRing();
    const [one, other] = [await hashChosenSecret(ring, secret), await hashChosenSecret(ring, secret)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(other).not.toBe(one);
    for (const hash of [one, other]) expect(await isChosenSecret(ring, secret, hash)).toBe(true);
  });

  it.each([
    ['another text', { ...secret, text: 'marble otter lanterns' }],
    ['another owner', { ...secret, boundTo: ['bob'] }],
    ['another use', { ...secret, purpose: 'security-questions' }],
  ] as const)('do not fit %s', async (_, other) => {
    const ring = new MemoryKeyRing();
    expect(await isChosenSecret(ring, other, await hashChosenSecret(ring, secret))).toBe(false);
  });

  it('are worth nothing to whoever has the table and not the key', async () => {
    const hash = await hashChosenSecret(new MemoryKeyRing(), secret);
    const withoutKey = { mac: async (_: string, ...parts: string[]) => parts.at(-1)! } as unknown as MemoryKeyRing;
    expect(await isChosenSecret(withoutKey, secret, hash)).toBe(false);
  });

  it('nobody’s hash fits nothing', async () => {
    expect(await isChosenSecret(new MemoryKeyRing(), secret, undefined)).toBe(false);
  });

  it.each(['', '$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA', '$argon2id$v=19$m=19456,t=2,p=1$AAAA'])(
    'a hash that we did not write is a fault: %j',
    async (hash) => {
      await expect(isChosenSecret(new MemoryKeyRing(), secret, hash)).rejects.toThrow('parameters');
    },
  );
});
