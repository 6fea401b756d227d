import * as z from 'zod';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const isSafe = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
};

const isBare = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === '';
};

/** A service that is asked by the first five digits of a password's SHA-1: the interface of Pwned Passwords. */
const Range = z.strictObject({
  url: z
    .string()
    .max(500)
    .refine(isSafe, 'must be an https:// address such as https://api.pwnedpasswords.com/range/')
    .refine(isBare, 'must end after its path: the digits come behind it'),
  /** Whether a password that could not be looked up is set. */
  onUnreachable: z.enum(['allow', 'refuse']).default('allow'),
  deadlineMs: z.int().min(100).max(5_000).default(2_000),
});

/** Where passwords that attackers know are looked up. */
export const BreachedPasswords = z
  .strictObject({
    /** A list that `bridge breached build` made. */
    file: z.string().min(1).optional(),
    range: Range.optional(),
  })
  .refine(({ file, range }) => file !== undefined || range !== undefined, 'must name a file, a range or both');
export type BreachedPasswords = z.infer<typeof BreachedPasswords>;
