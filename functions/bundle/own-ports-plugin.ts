import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import type { PowerName } from '../ports/powers.ts';

/** `    flows: () => new DynamoFlowStore(table('flows')),` */
const makerLine = /^ {4}(\w+): \(\) => .*,$/;

/**
 * Leaves out the makers of ports that a function does not need, and with them the adapters: what it may not use it does
 * not carry.
 */
export const ownPortsPlugin = (needs: readonly PowerName[]): Plugin => ({
  name: 'own-ports',
  setup({ onLoad }) {
    onLoad({ filter: /\/functions\/adapters\/assemble\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const isForeign = (line: string): boolean => {
        const name = makerLine.exec(line)?.[1];
        return name !== undefined && !needs.some((need) => need === name);
      };
      const own = text
        .split('\n')
        .filter((line) => !isForeign(line))
        .join('\n');
      return { contents: withoutIdle(own), loader: 'ts' };
    });
  },
});

/** An adapter that nothing makes would be loaded all the same: its records' schemas are made with its module. */
const withoutIdle = (text: string): string =>
  text.replace(/^import \{ (\w+) \} from '\.\/.*\n/gm, (line, name: string) =>
    text.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : '',
  );
