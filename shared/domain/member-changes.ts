/** A member that became different: `before` is absent where it is new, `after` where it is gone. */
export interface MemberChange {
  /** Dotted, such as `signIn.methods`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What becomes different between two pieces of configuration, member by member. A list is one member, for its order counts.
 * Empty when nothing does.
 */
export function memberChanges(before: object | undefined, after: object | undefined): MemberChange[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const [from, to] = [was.get(path), is.get(path)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ path, ...(from !== undefined && { before: from }), ...(to !== undefined && { after: to }) }];
  });
}

function membersOf(value: unknown, name = ''): Map<string, unknown> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[name, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...membersOf(inner, name === '' ? key : `${name}.${key}`)]),
  );
}
