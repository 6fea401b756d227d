import type { TokenView } from '#shared/api/token-views.ts';
import type { Language } from '#shared/api/views.ts';
import type { TokenTexts } from '../../../texts/token-texts.ts';
import { day } from '../../../ui/format.ts';

/** What a token is and how it stands, in one line. */
export function tokenLine(token: TokenView, words: TokenTexts, language: Language): string {
  const date = (at: string): string => day(new Date(at), language);
  return [
    token.serial === undefined ? words.app : words.device,
    ...(token.state === 'active' ? [] : [words[token.state]]),
    ...(token.pin ? [words.withPin] : []),
    words.added(date(token.createdAt)),
    token.lastUsedAt === undefined ? words.neverUsed : words.lastUsed(date(token.lastUsedAt)),
  ].join(', ');
}
