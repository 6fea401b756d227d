import type * as z from 'zod';

/** Names the members that are not valid, such as `signIn.methods[0]`; never what they hold. */
export const wrongMembers = (error: z.ZodError): string[] => [
  ...new Set(error.issues.flatMap((issue) => membersOf(issue).map(nameOf))),
];

const membersOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
