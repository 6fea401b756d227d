import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoLogos } from '#functions/adapters/dynamo-logos.ts';
import type { LogoDesk, LogoStore, StoredLogo } from '#functions/ports/logo-store.ts';
import { MemoryLogos } from '#test/unit/functions/fakes/memory-logos.ts';
import { startDynamo } from './dynamo.ts';

const start = Date.parse('2026-11-21T08:00:00Z');
const after = (hours: number): Date => new Date(start + hours * 3_600_000);

describe.each(['memory', 'DynamoDB'])('pictures of portals in %s', (kind) => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>> | undefined;
  let logos: LogoStore & LogoDesk;
  beforeAll(async () => {
    dynamo = kind === 'memory' ? undefined : await startDynamo();
    logos = dynamo ? new DynamoLogos(dynamo.table('logos')) : new MemoryLogos();
  });
  afterAll(() => dynamo?.stop());

  const logoOf = (portal: string = randomUUID()): StoredLogo => ({
    ...{ portal, id: 'A'.repeat(43), width: 32, height: 16, png: 'iVBORw0KGgo=' },
  });

  it('are seen once their portal has them, and not in another portal', async () => {
    const logo = logoOf();
    await logos.put(logo, after(0));
    expect(await logos.find(logo.portal, logo.id, after(0))).toBeUndefined();
    expect(await logos.keep(randomUUID(), logo, after(1))).toBe(false);
    expect(await logos.keep(logo.portal, { ...logo, width: 33 }, after(1))).toBe(false);
    expect(await logos.keep(logo.portal, logo, after(1))).toBe(true);
    expect(await logos.find(logo.portal, logo.id, after(24 * 365))).toEqual(logo);
    expect(await logos.find(randomUUID(), logo.id, after(1))).toBeUndefined();
  });

  it('wait for a day, and stay thirty behind; brought again, they do neither sooner nor less', async () => {
    const logo = logoOf();
    await logos.put(logo, after(0));
    expect(await logos.keep(logo.portal, logo, after(25))).toBe(false);
    await logos.put(logo, after(26));
    expect(await logos.keep(logo.portal, logo, after(27))).toBe(true);
    // The portal has it: bringing it once more changes nothing.
    await logos.put(logo, after(28));
    expect(await logos.find(logo.portal, logo.id, after(24 * 60))).toEqual(logo);
    await logos.retire(logo.portal, logo.id, after(30));
    await logos.put(logo, after(31));
    expect(await logos.find(logo.portal, logo.id, after(24 * 30))).toEqual(logo);
    expect(await logos.find(logo.portal, logo.id, after(24 * 32))).toBeUndefined();
    // What is not there cannot stay behind.
    await logos.retire(logo.portal, 'B'.repeat(43), after(30));
    expect(await logos.find(logo.portal, 'B'.repeat(43), after(30))).toBeUndefined();
  });
});
