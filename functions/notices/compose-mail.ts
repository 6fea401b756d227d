import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import { fill, paragraphsOf } from '#shared/domain/notice-templates.ts';
import type { Placeholder } from '#shared/domain/notice-shapes.ts';
import type { Language } from '#shared/languages.ts';
import type { Mail } from '../ports/mailer.ts';
import { htmlOf } from './html.ts';
import { oneLine } from './one-line.ts';
import { codeHere, linkHere, placed } from './texts.ts';
import type { MailText } from './texts.ts';

/** What stands in for the placeholders of words; the code and the link are in what surrounds them. */
interface Facts {
  readonly values: Partial<Record<Placeholder, string>>;
  /** What waits, a line each. */
  readonly counts?: readonly string[];
}

/**
 * Words with placeholders as a mail. Paragraphs are found before anything is filled in, and each value becomes one line: a
 * name from a directory begins no paragraph and no header (THREATS W7).
 */
export function composeMail(
  { to, language }: { readonly to: string; readonly language: Language },
  { subject = '', body }: NoticeTemplate,
  { values, counts = [], ...around }: Facts & Omit<MailText, 'subject' | 'paragraphs'>,
): Mail {
  const lines = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneLine(value, 300)]));
  const text: MailText = {
    ...around,
    footer: oneLine(around.footer, 400),
    subject: oneLine(fill(subject, lines)),
    paragraphs: paragraphsOf(body).flatMap((paragraph): MailText['paragraphs'] => {
      if (paragraph === '{code}') return [codeHere];
      if (paragraph === '{link}') return around.link ? [linkHere] : [];
      if (paragraph === '{counts}') return counts.map((each) => oneLine(each, 300));
      return [fill(paragraph, lines)];
    }),
  };
  return { to, subject: text.subject, text: plainOf(text, language), html: htmlOf(text, language) };
}

/** The half of a mail without HTML. */
function plainOf(text: MailText, language: Language): string {
  const { code = '', link, support, footer } = text;
  const colon = language === 'fr' ? '\u{A0}:' : ':';
  const blocks = [
    ...placed(text).flatMap((part) => {
      if (part === codeHere) return [`    ${code}`];
      if (part === linkHere)
        return link ? [...(link.why === undefined ? [] : [link.why]), `${link.label}${colon}\n${link.url}`] : [];
      return [part];
    }),
    ...(support === undefined ? [] : [support]),
    `-- \n${footer}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
