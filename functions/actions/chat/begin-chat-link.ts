import { ChatLinkView } from '#shared/api/chat-views.ts';
import { err, ok } from '#shared/result.ts';
import { linkChallenge } from '../../chat/chat-link.ts';
import { chatOf } from '../../chat/view-chat.ts';
import { chatLinkBudget } from '../../flows/limits.ts';
import { messengers } from '../../messengers/registry.ts';
import { isFresh } from '../../sessions/proving.ts';
import { defineAction } from '../action.ts';

/**
 * Makes a link that begins a chat with the bot, after a fresh proof of who this is (THREATS E14). It works once; the chat
 * counts when the code that goes there has come back.
 */
export const beginChatLink = defineAction({
  id: 'chat.begin-link',
  summary: 'Makes a link that begins a chat with the bot, once; it counts when the code that goes there has come back',
  method: 'POST',
  path: '/chat/links',
  group: 'user',
  standing: 'session',
  output: ChatLinkView,
  status: 201,
  errors: ['not-allowed', 'fresh-proof-required', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'budgets', 'challenges', 'keyRing'],
  async handle({ caller, config, ports, now, random }) {
    const account = chatOf(caller, config);
    if (!account) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const taken = await ports.budgets.take(chatLinkBudget(caller.person.id), now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const code = random.token();
    const challenge = await linkChallenge(ports.keyRing, code, caller, now());
    await ports.challenges.put(challenge);
    const messenger = await messengers[account.messenger].load();
    const expiresAt = new Date(challenge.expiresAtMs).toISOString();
    return ok({ body: { url: messenger.link(account, code), messenger: account.messenger, expiresAt } });
  },
});
