import type { Language } from '#shared/api/views.ts';
import type { MailText } from './texts.ts';

/**
 * The HTML half of a mail: no images, nothing loaded from anywhere, readable in the dark and on a phone. Every text is
 * escaped here and nowhere else (THREATS W7).
 */
export function htmlOf({ subject, paragraphs, code, link, footer }: MailText, language: Language): string {
  const [first = '', ...rest] = paragraphs;
  const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:560px;margin:0 auto">
<h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(subject)}</h1>
${paragraph(first)}
${code ? `<p style="margin:0 0 16px;font:700 32px/1.25 ui-monospace,Consolas,monospace;letter-spacing:4px">${escapeHtml(code)}</p>` : ''}
${rest.map(paragraph).join('\n')}
${link ? `<p style="margin:0 0 16px"><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>` : ''}
<p style="margin:24px 0 0;font-size:13px">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
}

/** Text as text, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'\p{Cc}]/gu, (character) => `&#${character.codePointAt(0)};`);
