import { expect, it } from '@jest/globals';
import { lazily } from '#functions/adapters/lazily.ts';

const setup = () => {
  let loads = 0;
  class Counter {
    #count = 0;
    add(by: number): Promise<number> {
      return Promise.resolve((this.#count += by));
    }
  }
  const port = lazily<Counter>(() => {
    loads += 1;
    return Promise.resolve(new Counter());
  });
  return { port, loads: () => loads };
};

it('loads at the first use and once, also when several come at once', async () => {
  const { port, loads } = setup();
  expect(loads()).toBe(0);
  expect(await Promise.all([port.add(1), port.add(2)])).toEqual([1, 3]);
  expect(await port.add(4)).toBe(7);
  expect(loads()).toBe(1);
});

it('is not taken for a promise, and an adapter that cannot be loaded is an error of its use', async () => {
  const { port, loads } = setup();
  expect(await Promise.resolve(port)).toBe(port);
  expect(loads()).toBe(0);
  const broken = lazily<{ read(): Promise<void> }>(() => Promise.reject(new Error('no chunk')));
  await expect(broken.read()).rejects.toThrow('no chunk');
});
