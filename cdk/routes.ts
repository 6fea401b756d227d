/** What routes need to know of an action. */
interface Routed {
  readonly method: string;
  readonly path: string;
  readonly group: string;
}

/** The routes of one trust boundary, derived from the registry: `POST /api/v1/recovery`. */
export function routesOf(actions: readonly Routed[], group: string): string[] {
  const own = actions.filter((action) => action.group === group).map(({ method, path }) => `${method} /api/v1${path}`);
  // The description of the API is for everybody.
  return group === 'public' ? [...own, 'GET /api/v1/openapi.json'] : own;
}
