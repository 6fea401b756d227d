import type { Language } from '#shared/api/views.ts';
import { tokensDe } from './tokens-de.ts';
import { tokensEn } from './tokens-en.ts';
import type { TokenTexts } from './tokens-en.ts';

export type { TokenTexts } from './tokens-en.ts';

/** Only for screens that are loaded when they are needed: both languages are short, and come with them. */
export const tokenTexts: Record<Language, TokenTexts> = { en: tokensEn, de: tokensDe };
