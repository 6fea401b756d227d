/**
 * `npm run bridge:pack [-- linux | windows]`: the packages for on-premise IT, in `dist/bridge-packages`. The same commit makes
 * the same bytes; whoever doubts a package builds it again and compares.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tarGzip } from '../archive/tar.ts';
import { root, version } from './bundle.ts';
import { nodeFiles, nodeVersion } from './node-binary.ts';
import { compileWrapper, linuxFiles, sha256, windowsFiles } from './package-files.ts';
import { zip } from './zip.ts';

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
const out = join(root, 'dist', 'bridge-packages');
/** Of every file, so that the day of packing makes no difference. */
const modifiedAt = new Date(Number(process.env['SOURCE_DATE_EPOCH'] ?? Date.UTC(2026, 0, 1) / 1000) * 1000);

const unknown = asked.find((name) => !['linux', 'windows'].includes(name));
if (unknown !== undefined) throw new Error(`unknown package "${unknown}"; there are: linux, windows`);
mkdirSync(out, { recursive: true });
const sums: string[] = [];
const keep = (name: string, content: Buffer): void => {
  writeFileSync(join(out, name), content);
  sums.push(`${sha256(content)}  ${name}\n`);
  console.log(`${name}  ${(content.length / 2 ** 20).toFixed(1)} MiB  sha256 ${sha256(content)}`);
};
console.log(`bridge ${version} with Node ${nodeVersion}, in dist/bridge-packages:`);
if (isAsked('linux'))
  keep(`latchkey-bridge-${version}-linux-x64.tar.gz`, tarGzip(await linuxFiles(nodeFiles), modifiedAt));
if (isAsked('windows'))
  keep(`latchkey-bridge-${version}-windows-x64.zip`, zip(await windowsFiles(nodeFiles, compileWrapper), modifiedAt));
writeFileSync(join(out, 'SHA256SUMS'), sums.sort().join(''));
