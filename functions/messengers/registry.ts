import * as z from 'zod';
import type { Messenger } from './messenger.ts';

interface Listed {
  /** The header, small letters, by which its servers show our webhook that they know the word of this deployment. */
  readonly wordHeader: string;
  /** Loaded when it is needed. */
  readonly load: () => Promise<Messenger>;
}

/** Every messenger, once; what is said here is what functions and CDK need to know before it is loaded. */
export const messengers = {
  telegram: {
    // "to ensure that the request comes from a webhook set by you" (setWebhook, `secret_token`).
    wordHeader: 'x-telegram-bot-api-secret-token',
    load: async () => (await import('./telegram.ts')).telegram,
  },
} as const satisfies Record<string, Listed>;

/** Id of one of them: begins the addresses of its chats. */
export const MessengerId = z.enum(Object.keys(messengers) as [keyof typeof messengers]);
export type MessengerId = z.infer<typeof MessengerId>;
