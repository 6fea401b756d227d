/** The names that must not occur in somebody's password. */
export interface OwnNames {
  readonly samAccountName?: string | undefined;
  readonly displayName?: string | undefined;
}

/** The characters that Active Directory splits a display name at: `,` `.` `-` `_` `#`, space and tab. */
const delimiters = /[,.\-_ #\t]+/;

/** Names and parts shorter than this are not looked at. */
const shortestPart = 3;

/**
 * Which of the own names a password contains, by Active Directory's own algorithm: the whole sAMAccountName, and each
 * part of the display name, from three characters on, whatever the case.
 *
 * @returns the part as the directory spells it, or undefined. It is a piece of the password: never log it
 * @see MS-SAMR 3.1.1.7.2 and "Password must meet complexity requirements" of the Windows security policy settings
 */
export function findOwnName(password: string, names: OwnNames): string | undefined {
  const folded = fold(password);
  return forbiddenParts(names).find((part) => folded.includes(fold(part)));
}

function forbiddenParts({ samAccountName = '', displayName = '' }: OwnNames): string[] {
  return [samAccountName, ...displayName.split(delimiters)].filter((part) => part.length >= shortestPart);
}

/** Upper case, because lower case depends on the neighbours (final sigma) and would miss a part within a word. */
const fold = (text: string): string => text.normalize('NFC').toUpperCase();
