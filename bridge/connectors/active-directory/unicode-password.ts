/**
 * Whether a password can be sent at all. A NUL would be cut off by servers written in C, and an empty rest makes a
 * bind anonymous (RFC 4513 5.1.2; THREATS B4). A lone surrogate has no UTF-8 form, so the person could never sign in.
 */
export const isSendable = (password: unknown): password is string =>
  typeof password === 'string' && password !== '' && !password.includes('\0') && password.isWellFormed();

/** The value of `unicodePwd`: the password in double quotes, UTF-16LE (MS-ADTS 3.1.1.3.1.5). */
export const encodeUnicodePassword = (password: string): Buffer => Buffer.from(`"${password}"`, 'utf16le');

/** The password inside a value of `unicodePwd`; `undefined` when it is malformed. */
export function decodeUnicodePassword(value: Buffer): string | undefined {
  const text = value.length % 2 === 0 ? value.toString('utf16le') : '';
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : undefined;
}
