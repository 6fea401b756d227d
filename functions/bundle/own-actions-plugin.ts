import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { ActionGroup } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';

/**
 * Leaves the actions of other groups out of the registry that a function is bundled with: it would not offer them, and
 * each function would grow with every action of the product. The registry stays the one list that names them.
 */
export const ownActionsPlugin = (group: ActionGroup | undefined): Plugin => ({
  name: 'own-actions',
  setup({ onLoad }) {
    onLoad({ filter: /\/functions\/actions\/registry\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const foreign = await namesOfOthers(text, path.dirname(file), group);
      const lines = text.split('\n').filter((line) => !foreign.has(nameOn(line)));
      return { contents: lines.join('\n'), loader: 'ts' };
    });
  },
});

/** `import { showPortal } from './portal/show-portal.ts';` and, in the list, `  showPortal,`. */
const importLine = /^import \{ (\w+) \} from '(\.[^']+)';$/;
const nameOn = (line: string): string => importLine.exec(line)?.[1] ?? /^ {2}(\w+),$/.exec(line)?.[1] ?? '';

async function namesOfOthers(text: string, folder: string, group: ActionGroup | undefined): Promise<Set<string>> {
  const others = new Set<string>();
  let seen = 0;
  for (const line of text.split('\n')) {
    const [, name, from] = importLine.exec(line) ?? [];
    if (name === undefined) continue;
    const module = (await import(path.resolve(folder, from!))) as Record<string, { group: ActionGroup }>;
    if (module[name]!.group !== group) others.add(name);
    seen++;
  }
  if (seen !== actions.length)
    throw new Error('the registry is not written one action a line: see own-actions-plugin.ts');
  return others;
}
