import type { ChatView } from '#shared/api/chat-views.ts';
import type { PortalAction } from '#shared/api/views.ts';
import type { Chat } from '../authenticators/authenticator.ts';
import type { ChatConfig } from '../messengers/chat-config.ts';
import type { FunctionConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import type { Session } from '../ports/session-store.ts';
import { mayDo } from '../sessions/view-session.ts';

const action: PortalAction = 'chat.manage';

/** The messenger of a portal where this session may connect a chat; undefined where it may not. */
export function chatOf(session: Session, config: FunctionConfig): ChatConfig | undefined {
  const isOffered = portalOf(config, session.portal).tokenTypes.includes('chat');
  return isOffered && mayDo(session, config, action) ? config.chat : undefined;
}

/** A chat as its owner may see it. */
export const viewChat = (chat: Chat | undefined, { messenger }: ChatConfig): ChatView => ({
  messenger,
  ...(chat && {
    chat: {
      messenger: chat.address.slice(0, chat.address.indexOf(':')),
      name: chat.name,
      connectedAt: new Date(chat.createdAtMs).toISOString(),
    },
  }),
});
