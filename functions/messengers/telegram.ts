import * as z from 'zod';
import type { Messenger } from './messenger.ts';

/** https://core.telegram.org/bots/api#update, as far as it is of use: a text in a chat with one person. */
const Update = z.object({
  message: z.object({
    text: z.string().max(4096),
    chat: z.object({ id: z.int(), type: z.literal('private') }),
    from: z.object({
      is_bot: z.literal(false),
      first_name: z.string(),
      last_name: z.string().optional(),
      username: z.string().optional(),
      language_code: z.string().optional(),
    }),
  }),
});

/** What the address with `?start=` makes of itself (https://core.telegram.org/bots/features#deep-linking). */
const start = /^\/start ([A-Za-z0-9_-]{43})$/;

const Answer = z.object({ parameters: z.object({ retry_after: z.number() }).partial().optional() });

/** Telegram, by a bot of the organisation. Its cloud reads what it carries: `docs/security.md`. */
export const telegram: Messenger = {
  link: ({ bot, linkOrigin = 'https://t.me' }, code) => `${linkOrigin}/${bot}?start=${code}`,

  readUpdate(update) {
    const read = Update.safeParse(update);
    const code = read.success ? start.exec(read.data.message.text)?.[1] : undefined;
    if (!read.success || code === undefined) return undefined;
    const { chat, from } = read.data.message;
    const name = from.username === undefined ? [from.first_name, from.last_name].join(' ').trim() : `@${from.username}`;
    return { chat: String(chat.id), code, name, language: from.language_code };
  },

  async send({ apiOrigin = 'https://api.telegram.org' }, token, { chat, text, signal }) {
    // The token is a part of the address: it is in no error that leaves here, and no redirect takes it elsewhere.
    const response = await fetch(`${apiOrigin}/bot${token.reveal()}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // No `parse_mode`: what a portal is called stays text.
      body: JSON.stringify({ chat_id: Number(chat), text, link_preview_options: { is_disabled: true } }),
      redirect: 'manual',
      signal,
    }).catch((error: unknown) => {
      throw new MessengerAway(error instanceof Error ? error.name : 'no answer');
    });
    if (response.ok) {
      await response.body?.cancel();
      return { code: 'sent' };
    }
    const answer = Answer.safeParse(await response.json().catch(() => undefined));
    if (response.status === 429) {
      const afterSeconds = answer.data?.parameters?.retry_after;
      return { code: 'later', ...(afterSeconds !== undefined && { afterSeconds }) };
    }
    // 400: there is no such chat; 403: the person blocked the bot, or never began.
    if (response.status === 400 || response.status === 403) return { code: 'refused' };
    if (response.status >= 500) return { code: 'later' };
    throw new MessengerAway(`status ${response.status}: is the bot's token right?`);
  },
};

class MessengerAway extends Error {
  override readonly name = 'MessengerAway';
  readonly isSafeToLog = true;

  constructor(why: string) {
    super(`the messenger did not take a message: ${why}`);
  }
}
