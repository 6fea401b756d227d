import type { Language } from '#shared/api/views.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { ChatMessage } from '../ports/chat-sender.ts';
import type { ChatNotice } from './notice.ts';

interface Facts {
  readonly portal: string;
  readonly code: string;
  readonly minutes: number;
}
type Words = Record<ChatNotice['kind'], (facts: Facts) => string>;

/** What messages by chat say: the code first, for a locked screen shows a line; no link, for one teaches people to tap. */
const words: Record<Language, Words> = {
  en: {
    'chat-code': ({ portal, code, minutes }) =>
      `${code} is your code for ${portal}.\nPlease type it on the page that you have open. It works once, for ${minutes} minutes. Nobody will ever ask you for it.`,
    'chat-gone': ({ portal }) =>
      `${portal}: codes no longer go to this chat. Not your doing? Please call your help desk.`,
    'chat-link-over': () =>
      'That link was used or is over. Please make a new one on the page “Chat messages” of your portal, and open it within ten minutes.',
  },
  de: {
    'chat-code': ({ portal, code, minutes }) =>
      `${code} ist Ihr Code für ${portal}.\nBitte geben Sie ihn auf der Seite ein, die Sie geöffnet haben. Er gilt einmal, ${minutes} Minuten lang. Niemand wird Sie danach fragen.`,
    'chat-gone': ({ portal }) =>
      `${portal}: Codes gehen nicht mehr an diesen Chat. Waren Sie das nicht? Bitte rufen Sie Ihren Helpdesk an.`,
    'chat-link-over': () =>
      'Dieser Link wurde schon benutzt oder ist abgelaufen. Bitte holen Sie sich auf der Seite „Chat-Nachrichten“ Ihres Portals einen neuen und öffnen Sie ihn innerhalb von zehn Minuten.',
  },
};

/** Turns a notice into a message by chat. */
export function renderChat(notice: ChatNotice & { to: string }, config: FunctionConfig): ChatMessage {
  const portal = oneLine(findPortal(config, notice.portal)?.portal.name ?? notice.portal);
  const { code, minutes } = 'code' in notice ? notice : { code: '', minutes: 0 };
  return { to: notice.to, text: words[notice.language][notice.kind]({ portal, code, minutes }) };
}

/** No line breaks, which could look like a message of their own. */
const oneLine = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 80);
