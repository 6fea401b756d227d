import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { ActionGroup } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import { needsOf } from '../http/needs-of.ts';

/**
 * Writes the registry that a function is bundled with: of its own group alone, and of each action only what routing and
 * the checks before it need. The action itself is loaded when it is first called, so that a function does not start
 * slower with every action of the product. What the ports of all of them are is known beforehand as well. The registry in
 * the source stays the one list that names them.
 */
export const ownActionsPlugin = (group: ActionGroup | undefined): Plugin => ({
  name: 'own-actions',
  setup({ onLoad }) {
    const isOwn = (action: RegisteredAction): boolean => action.group === group;
    onLoad({ filter: /\/functions\/actions\/registry\.ts$/ }, async ({ path: file }) => {
      const rows = (await listed(file)).filter(({ action }) => isOwn(action)).map(rowOf);
      return { contents: registryOf(group, rows), loader: 'js', resolveDir: path.dirname(file) };
    });
    onLoad({ filter: /\/functions\/http\/needs-of\.ts$/ }, () => ({
      contents: `export const needsOf = () => ${JSON.stringify(needsOf(actions.filter(isOwn)))};`,
      loader: 'js',
    }));
  },
});

interface Listed {
  readonly action: RegisteredAction;
  readonly from: string;
}

/** `import { showPortal } from './portal/show-portal.ts';` */
const importLine = /^import \{ (\w+) \} from '(\.[^']+)';$/gm;

async function listed(file: string): Promise<Listed[]> {
  const imports = [...(await readFile(file, 'utf8')).matchAll(importLine)].map(
    ([, name, from]) => [name!, from!] as const,
  );
  const found = await Promise.all(
    imports.map(async ([name, from]) => {
      const module = (await import(path.resolve(path.dirname(file), from))) as Record<string, RegisteredAction>;
      return { action: module[name]!, from };
    }),
  );
  if (found.length !== actions.length) {
    throw new Error('the registry is not written one action a line: see own-actions-plugin.ts');
  }
  return found;
}

/** As short as it can be: it is loaded at the start of the function, once for each action. */
function rowOf({ action, from }: Listed): string {
  const { id, method, path: where, perAddressPerMinute, byService } = action;
  const known = JSON.stringify([id, method, where, perAddressPerMinute]).slice(1, -1);
  const more = byService ? `, ${JSON.stringify(byService)}` : '';
  return `[${known}, () => import('${from}')${more}]`;
}

const registryOf = (group: ActionGroup | undefined, rows: readonly string[]): string => `
  const rows = [${rows.join(',\n')}];
  export const actions = rows.map(([id, method, path, perAddressPerMinute, from, byService]) => ({
    id, method, path, perAddressPerMinute, byService, group: ${JSON.stringify(group)},
    load: async () => Object.values(await from()).find((each) => each?.id === id),
  }));`;
