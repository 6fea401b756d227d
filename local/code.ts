import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SeededDevice } from './seed-device.ts';
import type { SeededToken } from './seed-token.ts';
import { ensureNode } from './node-version.ts';

ensureNode();
const { totpNow } = await import('./totp.ts');

// `npm run code`: what the authenticator app of a demo person, and the device that waits for its owner, show at this moment,
// for who has no app at hand.
const { values } = parseArgs({ options: { data: { type: 'string', default: '.latchkey' } } });
const seconds = 30 - (Math.floor(Date.now() / 1000) % 30);

/** What was written at the first start. */
function read<Seeded>(name: string): Seeded | undefined {
  const file = path.resolve(values.data, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seeded) : undefined;
}

const token = read<SeededToken>('demo-token.json');
const device = read<SeededDevice>('demo-device.json');
if (token) {
  console.log(`${totpNow(token.secret)}   (${token.login}, for ${seconds} more seconds; each code works once)`);
  if (device) console.log(`${totpNow(device.secret)}   (the device ${device.serial})`);
} else {
  console.error(`There is no app in ${path.resolve(values.data)} yet. It is made at the first npm start.`);
  process.exitCode = 1;
}
