import { usePageTexts } from './page-texts.ts';
import type { ChatTexts } from './en/chat.ts';

const messengers: Record<string, string> = { telegram: 'Telegram' };

/** What people call a messenger. */
export const messengerName = (id: string): string => messengers[id] ?? id;

/** What the pages of chats say. */
export const useChatTexts = (): ChatTexts => usePageTexts().chat;
