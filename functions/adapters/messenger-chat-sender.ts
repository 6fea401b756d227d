import { setTimeout as pause } from 'node:timers/promises';
import type { Secret } from '#shared/secret.ts';
import type { ChatConfig } from '../messengers/chat-config.ts';
import type { Delivery } from '../messengers/messenger.ts';
import { messengers } from '../messengers/registry.ts';
import type { ChatMessage, ChatSender } from '../ports/chat-sender.ts';

/** The function has ten seconds in all: twice this, and the wait in between. */
const patienceMs = 3_500;
/** Longer than this nobody is made to wait for; the queue delivers again. */
const waitSecondsAtMost = 2;

/** Sends by the deployment's messenger. A chat of another messenger, from before, is not reached any more. */
export class MessengerChatSender implements ChatSender {
  readonly #account: ChatConfig | undefined;
  readonly #token: Secret;

  /** @param account absent: this deployment sends no messages by chat */
  constructor(account: ChatConfig | undefined, token: Secret) {
    this.#account = account;
    this.#token = token;
  }

  async send({ to, text }: ChatMessage): Promise<boolean> {
    const prefix = `${this.#account?.messenger ?? ''}:`;
    if (!this.#account || !to.startsWith(prefix)) return false;
    const chat = to.slice(prefix.length);
    let delivery = await this.#try(this.#account, chat, text);
    if (delivery.code === 'later' && (delivery.afterSeconds ?? Infinity) <= waitSecondsAtMost) {
      await pause(delivery.afterSeconds! * 1000);
      delivery = await this.#try(this.#account, chat, text);
    }
    if (delivery.code === 'later') throw new ChatDelayed();
    return delivery.code === 'sent';
  }

  async #try(account: ChatConfig, chat: string, text: string): Promise<Delivery> {
    const messenger = await messengers[account.messenger].load();
    const signal = AbortSignal.timeout(patienceMs);
    return messenger.send(account, this.#token, { chat, text, signal });
  }
}

class ChatDelayed extends Error {
  override readonly name = 'ChatDelayed';
  readonly isSafeToLog = true;

  constructor() {
    super('the messenger wants us to come back later');
  }
}
