import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction } from '#cdk/constructs/function-bundle.ts';
import { functions } from '#functions/functions.ts';
import { root } from '#local/build.ts';

/** The size of one function, in KB of 1,000 bytes, minified. */
export interface BundleSize {
  /** What is read before the function is ready. */
  readonly initialKb: number;
  /** What is read when it is first needed. */
  readonly lazyKb: number;
}

/** A function's bundle on disk. */
export interface Bundle {
  readonly name: string;
  readonly folder: string;
  readonly size: BundleSize;
}

/** Makes the very bundles that are deployed. */
export const makeBundles = (): Bundle[] =>
  functions.map(({ name }) => {
    const folder = bundleFunction(root, name);
    return { name, folder, size: sizeOf(folder) };
  });

function sizeOf(folder: string): BundleSize {
  const initial = closureOf(folder, 'index.mjs');
  const modules = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  const kb = (files: readonly string[]): number =>
    Math.round(files.reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0) / 100) / 10;
  return { initialKb: kb([...initial]), lazyKb: kb(modules.filter((file) => !initial.has(file))) };
}

/** A module and everything that it imports at once. */
function closureOf(folder: string, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, imported] of text.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g)) closureOf(folder, imported!, found);
  return found;
}
