import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { productVersion } from '#shared/version.ts';

it('the version that is shown is the one that is released', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(productVersion).toBe(version);
});
