import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parseResources } from '#cdk/admin/parse-resources.ts';

it('the stored portal in the deployment guide can be stored as it stands', () => {
  const [, text = ''] = /```yaml\n(- alias:[^]*?)```/.exec(readFileSync('docs/deploy.md', 'utf8')) ?? [];
  expect(
    parseResources(text, { file: 'docs/deploy.md', directories: ['corp'], sending: { texts: false, chat: false } }),
  ).toMatchObject([{ alias: 'finance' }]);
});
