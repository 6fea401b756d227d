import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBindPassword } from '../config/bind-password.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { namesIn } from './names-in.ts';

/** Every secret that this bridge holds on disk, to look for where none may be. What cannot be read here cannot leak from here. */
export function knownSecrets(config: LoadedConfig): string[] {
  const secrets: string[] = [];
  try {
    secrets.push(readBindPassword(config).reveal());
  } catch {
    // Missing or not ours to read: the check says so.
  }
  for (const folder of [config.keyDirectory, process.env['CREDENTIALS_DIRECTORY'] ?? '']) {
    for (const name of namesIn(folder).filter((each) => each.endsWith('.json'))) {
      try {
        const text = readFileSync(join(folder, name), 'utf8');
        secrets.push(...[...text.matchAll(/"d":\s*"([^"]+)"/g)].map(([, d]) => d!));
      } catch {
        // As above.
      }
    }
  }
  const signIn = config.proxy && new URL(config.proxy.url).password;
  if (signIn) secrets.push(signIn, decodeURIComponent(signIn));
  return secrets.filter((secret) => secret.length >= 4);
}
