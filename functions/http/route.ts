import type { RegisteredAction } from '../actions/registry.ts';

/** Where the API lives on the portal's origin. */
export const apiRoot = '/api/v1';

/** An action and the values in its path. */
export interface Route {
  readonly action: RegisteredAction;
  readonly params: Readonly<Record<string, string>>;
}

/** What may stand in a path for `{name}`: no dots, no encoding, no separators. */
const segment = '[A-Za-z0-9_-]{1,64}';

/**
 * Makes a router from declared actions. Only the exact path matches: no trailing slash, no `//`, no `/./`, no `%2e`, no
 * other case (THREATS W3).
 */
export function routerOf(actions: readonly RegisteredAction[]): (method: string, path: string) => Route | undefined {
  const routes = actions.map((action) => ({ action, pattern: patternOf(action.path) }));
  return (method, path) => {
    for (const { action, pattern } of routes) {
      const match = action.method === method ? pattern.exec(path) : null;
      if (match) return { action, params: { ...match.groups } };
    }
    return undefined;
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${apiRoot}${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, `(?<$1>${segment})`)}$`);
