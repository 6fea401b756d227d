import type { Plugin } from 'vite';

const name = 'virtual:action-table';

/**
 * Gives the portal's client the method and path of each operation. They are read from the registry while building, so
 * that neither a handler nor a schema gets into the bundle and no route is written a second time.
 */
export function actionTable(): Plugin {
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const { actions } = await import('#functions/actions/registry.ts');
      const rows = actions
        .filter(({ group }) => group === 'public' || group === 'user')
        .map((action) => [action.id, [action.method, action.path, 'body' in action]]);
      return `export default ${JSON.stringify(Object.fromEntries(rows))}`;
    },
  };
}
