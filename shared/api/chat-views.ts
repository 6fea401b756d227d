import * as z from 'zod';

/** A person's chat, without its address. */
export const ChatView = z.object({
  chat: z
    .object({
      messenger: z.string(),
      /** What the person is called there. */
      name: z.string(),
      connectedAt: z.iso.datetime(),
    })
    .optional(),
  /** The messenger of this portal. */
  messenger: z.string(),
});
export type ChatView = z.infer<typeof ChatView>;

/** What begins a chat with the bot of this portal, once. */
export const ChatLinkView = z.object({ url: z.url(), messenger: z.string(), expiresAt: z.iso.datetime() });
export type ChatLinkView = z.infer<typeof ChatLinkView>;
