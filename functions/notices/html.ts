import { directionOf } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { codeHere, linkHere, placed } from './texts.ts';
import type { MailText } from './texts.ts';

/**
 * The HTML half of a mail: no images, nothing loaded from anywhere, readable in the dark and on a phone. Every text is
 * escaped here and nowhere else (THREATS W7).
 */
export function htmlOf(mail: MailText, language: Language): string {
  const { subject, code = '', link, support, footer } = mail;
  const parts = [
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escapeHtml(subject)}</h1>`,
    ...placed(mail).flatMap((part) => {
      if (part === codeHere) return [codeBox(code)];
      if (part === linkHere)
        return link ? [...(link.why === undefined ? [] : [paragraph(link.why)]), button(link)] : [];
      return [paragraph(part)];
    }),
    `<hr style="border:0;border-top:1px solid #9997;margin:28px 0 16px">`,
    ...(support === undefined ? [] : [small(support)]),
    small(footer),
  ];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:540px;margin:0 auto">
${parts.join('\n')}
</div>
</body>
</html>
`;
}

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${text.split('\n').map(escapeHtml).join('<br>')}</p>`;
const small = (text: string): string => `<p style="margin:0 0 8px;font-size:14px">${escapeHtml(text)}</p>`;

// Colours that the reader's own scheme brings along, and tints that work on light and dark.
const codeBox = (code: string): string =>
  `<p style="margin:0 0 20px"><span style="display:inline-block;padding:12px 20px;border-radius:10px;background:#9993;font:700 32px/1.25 ui-monospace,Consolas,monospace;letter-spacing:4px">${escapeHtml(code)}</span></p>`;
const button = ({ label, url }: { label: string; url: string }): string =>
  `<p style="margin:0 0 16px"><a style="display:inline-block;padding:10px 18px;border:2px solid;border-radius:10px;color:inherit;font-weight:600;text-decoration:none" href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`;

/** Text as text, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'\p{Cc}]/gu, (character) => `&#${character.codePointAt(0)};`);
