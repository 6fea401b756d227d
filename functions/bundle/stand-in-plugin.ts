import path from 'node:path';
import type { Plugin } from 'esbuild';
import { standIns } from './stand-ins.ts';

/** Only these look like a module that is replaced; everything else stays with esbuild, which is faster. */
const candidates = new RegExp(
  `(^|/)(${[...new Set(Object.keys(standIns).map((file) => path.basename(file, '.js')))].join('|')})(\\.js)?$`,
);

/** Puts the stand-ins in the place of what they stand for. @param onUse hears of each that was used */
export const standInPlugin = (onUse: (module: string) => void = () => {}): Plugin => ({
  name: 'stand-ins',
  setup({ onResolve, initialOptions }) {
    const root = initialOptions.absWorkingDir ?? process.cwd();
    onResolve({ filter: candidates }, ({ path: asked, resolveDir, importer }) => {
      if (!asked.startsWith('.')) return undefined;
      const module = belowNodeModules(`${path.resolve(resolveDir, asked).replace(/\.js$/, '')}.js`);
      const standIn = module === undefined ? undefined : standIns[module];
      // Of zod only the schemas themselves: who asks for JSON Schema by name must get it, or fail to be bundled.
      if (!standIn || (module!.startsWith('zod/') && !importer.endsWith('/classic/schemas.js'))) return undefined;
      onUse(module!);
      return { path: path.join(root, 'functions/stand-ins', `${standIn}.ts`), sideEffects: false };
    });
  },
});

function belowNodeModules(file: string): string | undefined {
  const parts = file.split(`${path.sep}node_modules${path.sep}`);
  return parts.length > 1 ? parts.at(-1)!.replaceAll(path.sep, '/') : undefined;
}
