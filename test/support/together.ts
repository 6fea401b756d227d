type Together<Parts extends readonly object[]> = Parts extends readonly [
  infer First,
  ...infer Others extends readonly object[],
]
  ? First & Together<Others>
  : unknown;

/** Several adapters as one object: ports that a function gets one by one, and a test wants at once. */
export const together = <const Parts extends readonly object[]>(...parts: Parts): Together<Parts> =>
  new Proxy({} as never, {
    get(_, name) {
      const part = parts.find((each) => name in each) as Record<PropertyKey, unknown> | undefined;
      const member = part?.[name];
      return typeof member === 'function' ? (member.bind(part) as unknown) : member;
    },
  });
