import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { apiDescription } from '../http/api-description.ts';

/** Puts into the bundle what is known beforehand instead of what would work it out. */
export const readyMadePlugin: Plugin = {
  name: 'ready-made',
  setup({ onLoad }) {
    // The description of the API follows from the registry alone; making it takes the part of zod that nothing else needs.
    onLoad({ filter: /\/functions\/http\/api-description\.ts$/ }, () => ({
      contents: `export const apiDescription = () => (${JSON.stringify(apiDescription())});`,
      loader: 'js',
    }));
    // Each client reads its own version, and only that, from its package.json.
    onLoad({ filter: /\/@aws-sdk\/client-[a-z]+\/package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
