/** No line breaks: in a subject one would be a new header, in a message it could look like a message of its own (THREATS W7). */
export const oneLine = (text: string, longest = 150): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, longest);
