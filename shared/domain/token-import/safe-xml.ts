import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';

/** Why a text is not XML that we read. */
export interface XmlProblem {
  readonly code: 'not-xml' | 'document-type' | 'too-deep' | 'too-large';
}

/** Characters in a file: 20,000 devices with all that a maker says of each. */
export const maxXmlLength = 32_000_000;
/** PSKC needs ten. */
const maxDepth = 32;

/**
 * An XML document without a document type: nothing is fetched, and no entity but those of XML itself is expanded (XXE,
 * "billion laughs"). Its size and depth are looked at before it is parsed.
 */
export function parseSafely(text: string): Result<XmlElement, XmlProblem> {
  if (text.length > maxXmlLength) return err({ code: 'too-large' });
  // Wherever it stands: also in a comment nobody needs it.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return err({ code: 'document-type' });
  if (isTooDeep(text)) return err({ code: 'too-deep' });
  try {
    const { root } = parseXml(text.replace(/^\uFEFF/, '').trimStart());
    return root ? ok(root) : err({ code: 'not-xml' });
  } catch (error) {
    // The parser calls itself for each depth: a text that the count above did not understand ends here.
    return err({ code: error instanceof RangeError ? 'too-deep' : 'not-xml' });
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/|<[A-Za-z_:]|\/>/g)) {
    depth += tag.length === 2 && tag[0] === '<' && tag !== '</' ? 1 : -1;
    if (depth > maxDepth) return true;
  }
  return false;
}

/** The name of an element without its prefix. */
export const nameOf = (element: XmlElement): string => element.name.replace(/^.*:/, '');

/** The namespace that an element's prefix stands for. */
export function namespaceOf(element: XmlElement): string | undefined {
  const prefix = element.name.includes(':') ? element.name.split(':')[0]! : undefined;
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: unknown = element; at instanceof XmlElement; at = at.parent) {
    if (attribute in at.attributes) return at.attributes[attribute];
  }
  return undefined;
}

/** The children of that name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && nameOf(child) === name);

/** The first element on a path of names. */
export const at = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((from, name) => from && childrenOf(from, name)[0], element);

/** The text on a path of names, trimmed; undefined when there is none. */
export const textAt = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  at(element, ...path)?.text.trim() || undefined;
