import * as z from 'zod';
import { MessengerId } from './registry.ts';

/** A host of the messenger. Without TLS on this very machine alone, for the local run. */
const Origin = z.url().refine((text) => {
  const { origin, protocol, hostname } = new URL(text);
  return text === origin && (protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname));
}, 'scheme and host such as "https://bots.example"');

/** Messages by chat: the bot of this deployment. */
export const ChatConfig = z.strictObject({
  messenger: MessengerId,
  /** Its name there, without an @. */
  bot: z.string().regex(/^[A-Za-z0-9_]{3,64}$/, 'the name of the bot, without an @'),
  /** Where its servers are, for who runs their own. */
  apiOrigin: Origin.optional(),
  /** Where its links lead, where the usual ones cannot be reached. */
  linkOrigin: Origin.optional(),
});
export type ChatConfig = z.infer<typeof ChatConfig>;
