import type { SentKind, TokenKind } from './token-kind.ts';

/** Whether the codes of such a token are sent. Apart from the schemas, for the portal. */
export const isSentKind = (kind: TokenKind): kind is SentKind => kind.type === 'email' || kind.type === 'sms';
