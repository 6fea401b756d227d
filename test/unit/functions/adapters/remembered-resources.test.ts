import { describe, expect, it } from '@jest/globals';
import { RememberedResources } from '#functions/adapters/remembered-resources.ts';
import type { StoredResource } from '#functions/ports/resource-store.ts';

function setup() {
  let nowMs = 0;
  let asked = 0;
  let answer: () => Promise<readonly StoredResource[]> = () => Promise.resolve([{ alias: `answer-${asked}` }]);
  const store = {
    list: () => {
      asked += 1;
      return answer();
    },
  };
  const resources = new RememberedResources(store, () => new Date(nowMs));
  return {
    list: async () => (await resources.list()).map(({ alias }) => alias),
    resources,
    asked: () => asked,
    pass: (seconds: number) => (nowMs += seconds * 1000),
    fail: () => (answer = () => Promise.reject(new Error('away'))),
    recover: () => (answer = () => Promise.resolve([{ alias: 'back' }])),
  };
}

describe('remembered resources', () => {
  it('are asked for once in thirty seconds, and once at a time', async () => {
    const { list, asked, pass } = setup();
    await Promise.all([list(), list(), list()]);
    pass(29);
    expect(await list()).toEqual(['answer-1']);
    expect(asked()).toBe(1);
    pass(1);
    expect(await list()).toEqual(['answer-2']);
  });

  it('are the same array until they are read again', async () => {
    const { resources, pass } = setup();
    const first = await resources.list();
    expect(await resources.list()).toBe(first);
    pass(30);
    expect(await resources.list()).not.toBe(first);
  });

  it('serve for ten minutes without their store, and no longer', async () => {
    const { list, pass, fail } = setup();
    await list();
    fail();
    pass(599);
    expect(await list()).toEqual(['answer-1']);
    pass(1);
    await expect(list()).rejects.toThrow('away');
  });

  it('do not remember a failure', async () => {
    const { list, fail, recover } = setup();
    fail();
    await expect(list()).rejects.toThrow('away');
    recover();
    expect(await list()).toEqual(['back']);
  });

  it('are asked for at every request while the store is away, so that it is noticed when it is back', async () => {
    const { list, pass, fail, recover, asked } = setup();
    await list();
    fail();
    pass(60);
    await list();
    await list();
    expect(asked()).toBe(3);
    recover();
    expect(await list()).toEqual(['back']);
  });
});
