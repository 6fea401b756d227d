import type { Language } from '#shared/languages.ts';
import { shapeOf } from '#shared/domain/notice-templates.ts';
import type { NoticeTemplate, TemplateKind } from '#shared/domain/notice-templates.ts';
import type { NoticeTexts } from './notice-texts.ts';

const loaders: Record<Language, () => Promise<NoticeTexts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  uk: async () => (await import('./uk.ts')).uk,
};

/** What notices say in one language; the function reads the files of languages that it sends, and those once. */
export const loadNoticeTexts = (language: Language): Promise<NoticeTexts> => loaders[language]();

/** Our own words, as an administrator sees them to begin with: with the code and the link where we put them. */
export function ourTemplate(texts: NoticeTexts, kind: TemplateKind): NoticeTemplate {
  const { subject, body } = texts.templates[kind];
  const { channel, must } = shapeOf(kind);
  const paragraphs = [...body];
  if (channel === 'mail' && must.includes('code')) paragraphs.splice(1, 0, '{code}');
  if (must.includes('link')) paragraphs.push('{link}');
  return { ...(subject !== undefined && { subject }), body: paragraphs.join('\n\n') };
}
