import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** What an administrator may have put into a notice. A closed list: anything else in braces is refused, never looked up. */
export type Placeholder =
  'portal' | 'login' | 'at' | 'code' | 'minutes' | 'left' | 'reference' | 'ending' | 'device' | 'link';

/** By what a notice goes; each has its own limits. */
export type NoticeChannel = 'mail' | 'text' | 'chat';

interface Shape {
  readonly channel: NoticeChannel;
  readonly may: readonly Placeholder[];
  /** Without these a notice would be of no use, or take away the way to say "this was not me". */
  readonly must: readonly Placeholder[];
}

const change: Shape = { channel: 'mail', may: ['portal', 'login', 'at', 'link'], must: ['link'] };
const decided: Shape = { ...change, may: [...change.may, 'reference'], must: ['link', 'reference'] };
const forHelpers: Shape = {
  channel: 'mail',
  may: ['portal', 'login', 'at', 'reference'],
  must: ['login', 'reference'],
};
const code = { may: ['portal', 'code', 'minutes'], must: ['code'] } as const;

/** Every notice whose words can be changed, and what they may name. No name goes to an address that may be a stranger's. */
export const noticeShapes = {
  code: { channel: 'mail', ...code },
  'contact-code': { channel: 'mail', ...code },
  'password-reset': change,
  'password-changed': change,
  'account-unlocked': change,
  'token-added': change,
  'token-removed': change,
  'token-replaced': change,
  'token-unassigned': change,
  'token-synchronised': change,
  'token-pin-set': change,
  'token-pin-removed': change,
  'passkey-added': change,
  'passkey-removed': change,
  'push-device-added': change,
  'push-device-removed': change,
  'recovery-codes-made': change,
  'recovery-code-used': { ...change, may: [...change.may, 'left'] },
  'portal-password-set': change,
  'questions-set': change,
  'bootstrap-code-issued': change,
  'bootstrap-code-used': change,
  'mail-changed': change,
  'phone-changed': change,
  'phone-removed': change,
  'chat-added': change,
  'chat-removed': change,
  'names-changed': change,
  'login-chosen': change,
  'login-removed': change,
  'login-lost': change,
  'new-sign-in': { ...change, may: [...change.may, 'device'] },
  'restore-requested': decided,
  'restore-verified': decided,
  'restore-refused': decided,
  'restore-cancelled': decided,
  'restore-new-address': { channel: 'mail', may: ['portal'], must: [] },
  'issue-submitted': forHelpers,
  'issue-ended': { ...forHelpers, may: [...forHelpers.may, 'ending'], must: ['login', 'ending'] },
  'not-me': { channel: 'mail', may: ['portal', 'login', 'at'], must: ['login'] },
  'text-code': { channel: 'text', ...code },
  'text-number-gone': { channel: 'text', may: ['portal'], must: [] },
  'chat-code': { channel: 'chat', ...code },
  'chat-gone': { channel: 'chat', may: ['portal'], must: [] },
  'chat-link-over': { channel: 'chat', may: [], must: [] },
} as const satisfies Record<string, Shape>;

export type TemplateKind = keyof typeof noticeShapes;
export const templateKinds = Object.keys(noticeShapes) as TemplateKind[];
export const shapeOf = (kind: TemplateKind): Shape => noticeShapes[kind];

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
    const wrong = checkPart('subject', subject ?? '', { longest: templateLimits.subject, may: may.filter(isInline) });
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
  for (const placeholder of ['code', 'link'] as const) {
    if (names.filter((name) => name === placeholder).length > 1) return { code: 'twice', part: 'body', placeholder };
    // In a mail the code is shown large and the link is a button: each is a paragraph of its own.
    const isAlone = paragraphs.includes(`{${placeholder}}`);
    if (channel === 'mail' && names.includes(placeholder) && !isAlone) {
      return { code: 'not-alone', part: 'body', placeholder };
    }
  }
  return undefined;
}

const namesIn = (text: string): string[] => [...text.matchAll(inBraces)].map(([, name]) => name!);
const isInline = (placeholder: Placeholder): boolean => placeholder !== 'code' && placeholder !== 'link';

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
