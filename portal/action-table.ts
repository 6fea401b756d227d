import type { Plugin } from 'vite';

/** By the module's name, whose operations it holds: the console's are no part of the portal. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'virtual:action-table': ['public', 'user'],
  'virtual:console-action-table': ['admin'],
};

/**
 * Gives the clients of the portal and of the console the method and path of each operation. They are read from the registry
 * while building, so that neither a handler nor a schema gets into the bundle and no route is written a second time.
 */
export function actionTable(): Plugin {
  return {
    name: 'action-table',
    resolveId: (id) => (groups[id] ? `\0${id}` : undefined),
    async load(id) {
      const wanted = id.startsWith('\0') ? groups[id.slice(1)] : undefined;
      if (!wanted) return undefined;
      const { actions } = await import('#functions/actions/registry.ts');
      const rows = actions
        .filter(({ group }) => wanted.includes(group))
        .map((action) => [action.id, [action.method, action.path, 'body' in action]]);
      return `export default ${JSON.stringify(Object.fromEntries(rows))}`;
    },
  };
}
