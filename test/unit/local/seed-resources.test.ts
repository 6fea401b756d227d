import { describe, expect, it } from '@jest/globals';
import { demoResources } from '#local/demo-resources.ts';
import { seed } from '#local/seed-resources.ts';
import { MemoryResources } from '#test/unit/functions/fakes/memory-resources.ts';
import { resource } from '#test/unit/functions/resources/drafts.ts';

const [v1, v2] = [resource({ name: 'One' }), resource({ name: 'Two' })];

describe('the resources of the demonstration', () => {
  it('are stored at the first start, and follow the version', async () => {
    const store = new MemoryResources();
    const first = await seed(store, [v1], {});
    expect(store.items.get('least')?.config).toEqual(v1);
    // It is kept as JSON.
    await seed(store, [v2], JSON.parse(JSON.stringify(first)) as never);
    expect(store.items.get('least')?.config).toEqual(v2);
  });

  it('stay as somebody changed them, and away where somebody removed them', async () => {
    const store = new MemoryResources();
    const first = await seed(store, [v1], {});
    await store.put(resource({ name: 'Mine' }));
    const second = await seed(store, [v2], first);
    expect(store.items.get('least')?.config?.name).toBe('Mine');
    await store.remove('least');
    await seed(store, [v2], second);
    expect(store.items.size).toBe(0);
  });

  it('count as untouched when a version brought a member with a default', async () => {
    const store = new MemoryResources();
    await store.put(v1);
    const kept = { ...v1, tokenPin: undefined };
    await seed(store, [v2], { least: JSON.parse(JSON.stringify(kept)) });
    expect(store.items.get('least')?.config).toEqual(v2);
  });

  it('are written anew when this version cannot read them', async () => {
    const store = new MemoryResources();
    store.items.set('least', { alias: 'least', wrong: ['version'] });
    await seed(store, [v1], { least: {} });
    expect(store.items.get('least')?.config).toEqual(v1);
  });

  it('have one with the least: a reset by e-mail code, and nothing else', () => {
    const minimal = demoResources('demo').find(({ alias }) => alias === 'minimal')!;
    expect(minimal).toMatchObject({ actions: ['password.reset'], signIn: { methods: [] }, tokenTypes: [] });
    expect(minimal.recovery.allowed).toEqual(['email-code']);
  });
});
