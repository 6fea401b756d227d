import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** JavaScript and CSS that the first screen waits for, in KB gzip: what the page names, and its longest language. */
export function measureFirstScreen(portalFolder: string): number {
  const page = readFileSync(join(portalFolder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/portal\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  const bytesOf = (file: string): number => gzipSync(readFileSync(join(portalFolder, file)), { level: 9 }).length;
  const languages = readdirSync(join(portalFolder, 'assets')).filter((file) => /^(en|de|fr|es|uk)-/.test(file));
  const texts = Math.max(0, ...languages.map((file) => bytesOf(join('assets', file))));
  return Math.round((named.reduce((sum, file) => sum + bytesOf(file), 0) + texts) / 100) / 10;
}
