import { ChatView } from '#shared/api/chat-views.ts';
import { err, ok } from '#shared/result.ts';
import { findChat } from '../../chat/chat-record.ts';
import { chatOf, viewChat } from '../../chat/view-chat.ts';
import { defineAction } from '../action.ts';

/** The chat that codes go to. */
export const showChat = defineAction({
  id: 'chat.show',
  summary: 'The chat that codes go to, without its address',
  method: 'GET',
  path: '/chat',
  group: 'user',
  standing: 'session',
  output: ChatView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, config, ports }) {
    const offered = chatOf(caller, config);
    if (!offered) return err({ code: 'not-allowed' });
    return ok({ body: viewChat(await findChat(ports.authenticators, caller.person.id), offered) });
  },
});
