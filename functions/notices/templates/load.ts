import type { Language } from '#shared/languages.ts';
import { isOfInstallation, shapeOf } from '#shared/domain/notice-shapes.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { AdminTexts, NoticeTexts, OurTemplate } from './notice-texts.ts';

const loaders: Record<Language, () => Promise<NoticeTexts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  uk: async () => (await import('./uk.ts')).uk,
};

/** What a portal's notices say in one language; the function reads the files of languages that it sends, and those once. */
export const loadNoticeTexts = (language: Language): Promise<NoticeTexts> => loaders[language]();

/** What notices about accounts of the console say: in English for all who do not read German. */
export const loadAdminTexts = async (language: Language): Promise<AdminTexts> =>
  (await (language === 'de' ? import('./admins/de.ts') : import('./admins/en.ts'))).admins;

/** Our own words, as an administrator sees them to begin with: with the code and the link where we put them. */
export async function ourTemplate(kind: TemplateKind, language: Language): Promise<NoticeTemplate> {
  const { subject, body } = isOfInstallation(kind)
    ? (await loadAdminTexts(language)).templates[kind]
    : (await loadNoticeTexts(language)).templates[kind];
  return withPlaces({ ...(subject !== undefined && { subject }), body }, kind);
}

function withPlaces({ subject, body }: OurTemplate, kind: TemplateKind): NoticeTemplate {
  const { channel, must } = shapeOf(kind);
  const paragraphs = [...body];
  if (channel === 'mail' && must.includes('code')) paragraphs.splice(1, 0, '{code}');
  if (must.includes('link')) paragraphs.push('{link}');
  return { ...(subject !== undefined && { subject }), body: paragraphs.join('\n\n') };
}
