import type { Language } from '#shared/languages.ts';
import { pages as de } from '#portal/texts/de/pages.ts';
import { pages as en } from '#portal/texts/en/pages.ts';
import { pages as es } from '#portal/texts/es/pages.ts';
import { pages as fr } from '#portal/texts/fr/pages.ts';
import type { PageTexts } from '#portal/texts/page-texts.ts';
import { pages as uk } from '#portal/texts/uk/pages.ts';

/** What pages of the portal say, in every language. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { en, de, fr, es, uk };
