import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

/** Largest body, in bytes: a sealed password for eight bridges needs less than a tenth of it. */
export const maxBodyBytes = 64 * 1024;
const usualDepth = 8;
/** Names that have a meaning on every object (THREATS W6). */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a request body as JSON, strictly: bounded, valid UTF-8, not deep, every name once. Two readers that each pick
 * another of two equal names would not agree on what was asked.
 */
export function parseStrictJson(
  body: string,
  isBase64Encoded: boolean,
  maxDepth = usualDepth,
): Result<unknown, { code: 'too-large' | 'bad-request' }> {
  // Measured before anything is computed over it.
  if (body.length > (isBase64Encoded ? maxBodyBytes * 1.4 : maxBodyBytes)) return err({ code: 'too-large' });
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBodyBytes) return err({ code: 'too-large' });
  try {
    if (!isBase64Encoded && !body.isWellFormed()) return err({ code: 'bad-request' });
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) > maxDepth) return err({ code: 'bad-request' });
    const value: unknown = JSON.parse(text);
    return hasUnsafeNames(text) ? err({ code: 'bad-request' }) : ok(value);
  } catch {
    return err({ code: 'bad-request' });
  }
}

const strings = /"(?:[^"\\]|\\.)*"/gs;

/** Nesting, counted without the parser: a deep document is refused before it costs a deep recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text.replace(strings, '')) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

/** Whether a name occurs twice in one object, or is reserved. The text is known to be valid JSON. */
function hasUnsafeNames(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (name !== undefined) {
      const plain = JSON.parse(name) as string;
      const names = open.at(-1);
      if (reserved.has(plain) || names?.has(plain)) return true;
      names?.add(plain);
    }
  }
  return false;
}
