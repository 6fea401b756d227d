import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { isBlock, placeholders, shapeOf } from './notice-shapes.ts';
import type { NoticeChannel, Placeholder, TemplateKind } from './notice-shapes.ts';

/** Words of a notice with placeholders in braces. Paragraphs have an empty line between them. Only a mail has a subject. */
export interface NoticeTemplate {
  readonly subject?: string | undefined;
  readonly body: string;
}

/** Characters of a subject, and of a body by channel. A text message costs by its length. */
export const templateLimits = { subject: 120, mail: 2000, text: 160, chat: 600 } as const;

/** Why a template cannot be used, and where. */
export type TemplateError =
  | { readonly code: 'empty' | 'too-long' | 'unseen' | 'tag' | 'link'; readonly part: 'subject' | 'body' }
  | {
      readonly code: 'unknown' | 'missing' | 'twice' | 'not-alone';
      readonly part: 'subject' | 'body';
      readonly placeholder: string;
    };

/** Not: what would not show, would break a line, or would turn the reading direction of what follows (CVE-2021-42574). */
const shown = { subject: /[^\p{C}\p{Zl}\p{Zp}]/u, body: /\n|[^\p{C}\p{Zl}\p{Zp}]/u };
const tag = /<(?:!--|[/!]?[a-z])/i;
/** In a text message also what would bind a code to another page (origin-bound one-time codes). */
const tappable = { mail: undefined, text: /https?:|www\.|[@#]/i, chat: /https?:|www\./i } as const;
const inBraces = /\{([^{}\n]{0,40})\}/g;

/**
 * Whether an administrator's words can be a notice (THREATS W7): plain text alone, every placeholder known for this kind,
 * those that must be there once, the code never in a subject, and in a message to a phone no link to tap.
 */
export function checkTemplate(kind: TemplateKind, template: NoticeTemplate): Result<NoticeTemplate, TemplateError> {
  const { channel, may, must } = shapeOf(kind);
  const subject = template.subject?.trim();
  const body = template.body.replaceAll('\r\n', '\n').trim();
  if (channel === 'mail') {
    const wrong = checkPart('subject', subject ?? '', {
      longest: templateLimits.subject,
      may: may.filter((each) => !isBlock(each)),
    });
    if (wrong) return err(wrong);
  }
  const wrong =
    checkPart('body', body, { longest: templateLimits[channel], may }) ??
    (tappable[channel]?.test(body) ? { code: 'link' as const, part: 'body' as const } : undefined) ??
    checkPlaces(body, { channel, must });
  if (wrong) return err(wrong);
  return ok({ ...(channel === 'mail' && { subject: subject! }), body });
}

function checkPart(
  part: 'subject' | 'body',
  text: string,
  { longest, may }: { longest: number; may: readonly Placeholder[] },
): TemplateError | undefined {
  if (text === '') return { code: 'empty', part };
  if (text.length > longest) return { code: 'too-long', part };
  if ([...text].some((character) => !shown[part].test(character))) return { code: 'unseen', part };
  if (tag.test(text)) return { code: 'tag', part };
  const unknown = namesIn(text).find((name) => !may.some((each) => each === name));
  return unknown === undefined ? undefined : { code: 'unknown', part, placeholder: unknown };
}

function checkPlaces(
  body: string,
  { channel, must }: { channel: NoticeChannel; must: readonly Placeholder[] },
): TemplateError | undefined {
  const names = namesIn(body);
  const missing = must.find((placeholder) => !names.includes(placeholder));
  if (missing) return { code: 'missing', part: 'body', placeholder: missing };
  const paragraphs = paragraphsOf(body);
  for (const placeholder of placeholders.filter(isBlock)) {
    if (names.filter((name) => name === placeholder).length > 1) return { code: 'twice', part: 'body', placeholder };
    // In a mail the code is shown large, the link is a button, counts are lines: each is a paragraph of its own.
    const isAlone = paragraphs.includes(`{${placeholder}}`);
    if (channel === 'mail' && names.includes(placeholder) && !isAlone) {
      return { code: 'not-alone', part: 'body', placeholder };
    }
  }
  return undefined;
}

const namesIn = (text: string): string[] => [...text.matchAll(inBraces)].map(([, name]) => name!);

/** Before anything is filled in: a name from a directory cannot begin a paragraph. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n[\t ]*(?:\n[\t ]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Puts values in, once: braces in a value are text. What has no value stays as it is written. */
export const fill = (text: string, values: Partial<Record<Placeholder, string>>): string =>
  text.replaceAll(inBraces, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder]! : whole,
  );
