import { expect } from '@jest/globals';
import { eventually } from './eventually.ts';
import { teamMembers } from './product/product-people.ts';
import type { Product } from './product.ts';

/** Waits until the bridge has brought those who are in groups: on a busy machine its first pass takes its time. */
export const teamsCame = (product: Product): Promise<void> =>
  eventually(async () => {
    const people = JSON.stringify(await product.scan('people'));
    for (const { login } of teamMembers) expect(people).toContain(login);
  }, 120);
