/**
 * A port whose adapter is loaded when it is first used: for those that few requests need, so that no start of a function
 * carries them. Every method of a port answers by a promise, so nobody can tell.
 */
export function lazily<Port extends object>(load: () => Promise<Port>): Port {
  let loaded: Promise<Record<PropertyKey, (...args: unknown[]) => unknown>> | undefined;
  const port = async () => (loaded ??= load() as never);
  return new Proxy({} as Port, {
    get(_, name) {
      // A port is handed about, also by promises, which must not take it for one of theirs.
      if (name === 'then') return undefined;
      return async (...args: unknown[]): Promise<unknown> => (await port())[name]!(...args);
    },
  });
}
