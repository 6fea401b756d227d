import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './bundle.ts';

/** Name, version and licence text of every package that is in the bundle, in the order of their names. */
export function licencesOf({ inputs }: Metafile): string {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(100)}\n\n`);
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)(\.(md|txt|mit))?$/i.test(name));
  const text =
    file !== undefined && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8') : '';
  return `${String(about['name'])} ${String(about['version'])} (${String(about['license'])})\n\n${text.trim()}\n`;
}
