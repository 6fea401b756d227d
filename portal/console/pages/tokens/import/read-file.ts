import { maxXmlLength } from '#shared/domain/token-import/safe-xml.ts';

/**
 * The text of a file: UTF-8, or UTF-16 where its mark says so, as programs for tables write it. What is neither is read as
 * Western European: serial numbers and seeds are ASCII in each of them.
 */
export async function readFile(file: File): Promise<string | 'too-large'> {
  if (file.size > maxXmlLength) return 'too-large';
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
