import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SeededToken } from './seed-token.ts';
import { ensureNode } from './node-version.ts';

ensureNode();
const { totpNow } = await import('./totp.ts');

// `npm run code`: what the authenticator app of a demo person shows at this moment, for who has no app at hand.
const { values } = parseArgs({ options: { data: { type: 'string', default: '.latchkey' } } });
const file = path.resolve(values.data, 'demo-token.json');
if (existsSync(file)) {
  const { login, secret } = JSON.parse(readFileSync(file, 'utf8')) as SeededToken;
  const seconds = 30 - (Math.floor(Date.now() / 1000) % 30);
  console.log(`${totpNow(secret)}   (${login}, for ${seconds} more seconds; each code works once)`);
} else {
  console.error(`There is no app in ${path.dirname(file)} yet. It is made at the first npm start.`);
  process.exitCode = 1;
}
