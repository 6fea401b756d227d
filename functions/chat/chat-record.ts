import type { Chat } from '../authenticators/authenticator.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';

/** A person has one chat at a time: the id of its record. */
export const chatId = 'chat';

/** The chat of a person; the same request whether or not there is one (THREATS E1). */
export const findChat = (store: AuthenticatorStore, owner: string): Promise<Chat | undefined> =>
  store.find(owner, chatId, 'chat');

/** The address of a chat: by which messenger, and what that calls it. */
export const chatAddress = (messenger: string, chat: string): string => `${messenger}:${chat}`;
