import type { Secret } from '#shared/secret.ts';

/** The deployment's bot at a messenger. */
export interface BotAccount {
  /** Its name there, without an @. */
  readonly bot: string;
  /** Where its servers are, when not where they usually are. */
  readonly apiOrigin?: string | undefined;
  /** Where its links lead, when not where they usually lead. */
  readonly linkOrigin?: string | undefined;
}

/** Somebody began a chat with the bot by one of our links. */
export interface StartedChat {
  /** What the messenger calls the chat; worth something for `send` alone. */
  readonly chat: string;
  /** What came with the link. */
  readonly code: string;
  /** What the person is called there. Their own words: for showing to them, and to nobody else. */
  readonly name: string;
  /** IETF tag. */
  readonly language?: string | undefined;
}

/**
 * What came of sending: `refused` for good (the chat is gone, the person blocked the bot); `later` when trying again can help.
 */
export type Delivery =
  | { readonly code: 'sent' }
  | { readonly code: 'refused' }
  /** @property afterSeconds as the messenger wishes */
  | { readonly code: 'later'; readonly afterSeconds?: number };

/** One way to reach people by chat: everything about it that anything else needs to know. */
export interface Messenger {
  /** The address that begins a chat with the bot and carries a code of 43 letters, base64url. */
  link(account: BotAccount, code: string): string;
  /** What its servers tell us. Undefined for everything that is not the beginning of a chat by such an address. */
  readUpdate(update: unknown): StartedChat | undefined;
  /** Sends plain text. @throws Error when the network or the messenger fails; never with the token in it */
  send(
    account: BotAccount,
    token: Secret,
    message: { readonly chat: string; readonly text: string; readonly signal: AbortSignal },
  ): Promise<Delivery>;
}
