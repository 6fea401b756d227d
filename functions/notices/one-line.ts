/**
 * No line breaks: in a subject one would be a new header, in a message it could look like a message of its own. Nothing that
 * turns the direction of what follows: a name could make a sentence say the opposite (CVE-2021-42574, THREATS W7).
 */
export const oneLine = (text: string, longest = 150): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(0, longest);
