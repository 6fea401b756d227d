import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { ActionGroup } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import type { RegisteredAction } from '../actions/registry.ts';

/**
 * Writes the registry that a function is bundled with: of its own group alone, and of each action only what routing and
 * the checks before it need. The action itself is loaded when it is first called, so that a function does not start
 * slower with every action of the product. The registry in the source stays the one list that names them.
 */
export const ownActionsPlugin = (group: ActionGroup | undefined): Plugin => ({
  name: 'own-actions',
  setup({ onLoad }) {
    onLoad({ filter: /\/functions\/actions\/registry\.ts$/ }, async ({ path: file }) => {
      const rows = (await listed(file)).filter(({ action }) => action.group === group).map(rowOf);
      return {
        contents: `export const actions = [${rows.join(',\n')}];`,
        loader: 'js',
        resolveDir: path.dirname(file),
      };
    });
  },
});

interface Listed {
  readonly action: RegisteredAction;
  readonly name: string;
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
      return { action: module[name]!, name, from };
    }),
  );
  if (found.length !== actions.length) {
    throw new Error('the registry is not written one action a line: see own-actions-plugin.ts');
  }
  return found;
}

function rowOf({ action, name, from }: Listed): string {
  const { id, method, path: where, group, standing, perAddressPerMinute, needs } = action;
  const known = JSON.stringify({ id, method, path: where, group, standing, perAddressPerMinute, needs });
  return `{ ...${known}, load: () => import('${from}').then((module) => module.${name}) }`;
}
