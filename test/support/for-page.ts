import { build } from 'esbuild';

/**
 * A script that puts what a module exports into a page, as `window[name]`: the code of the product in the engine that people have.
 * @param source of the module, with imports as anywhere here
 */
export async function bundleForPage(name: string, source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}
