import type { TokenView } from '#shared/api/token-views.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { Language } from '#shared/api/views.ts';
import type { TokenTexts } from '../../../texts/en/tokens.ts';
import { day } from '../../../ui/format.ts';

/** What a token is and how it stands, in one line. */
export function tokenLine(token: TokenView, words: TokenTexts, language: Language): string {
  const date = (at: string): string => day(new Date(at), language);
  const usedLast = ({ lastUsedAt }: TokenView): string =>
    lastUsedAt === undefined ? words.neverUsed : words.lastUsed(date(lastUsedAt));
  return [
    kindOf(token, words),
    ...(token.state === 'active' ? [] : [words[token.state]]),
    ...(token.pin ? [words.withPin] : []),
    words.added(date(token.createdAt)),
    // When a code that we sent was used last is not kept.
    ...(isSentKind(token.kind) ? [] : [usedLast(token)]),
  ].join(', ');
}

function kindOf({ kind, serial, sentTo = '' }: TokenView, words: TokenTexts): string {
  if (kind.type === 'email') return words.byMail(sentTo);
  if (kind.type === 'sms') return words.byText(sentTo);
  return serial === undefined ? words.app : words.device;
}
