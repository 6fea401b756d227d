import { fill } from '#shared/domain/notice-templates.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { ChatMessage } from '../ports/chat-sender.ts';
import type { ChatNotice } from './notice.ts';
import { oneLine } from './one-line.ts';
import { ourTemplate } from './templates/load.ts';

/** Turns a notice into a message by chat: without a link, for one teaches people to tap. */
export async function renderChat(
  notice: ChatNotice & { to: string },
  config: FunctionConfig,
  own?: NoticeTemplate,
): Promise<ChatMessage> {
  const portal = oneLine(findPortal(config, notice.portal)?.portal.name ?? notice.portal, 80);
  const { code, minutes } = 'code' in notice ? notice : { code: '', minutes: 0 };
  const { body } = own ?? (await ourTemplate(notice.kind, notice.language));
  return { to: notice.to, text: fill(body, { portal, code, minutes: String(minutes) }) };
}
