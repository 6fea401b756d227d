/** A message for somebody's chat, ready to go. */
export interface ChatMessage {
  /** `{messenger}:{chat}`, as it is on record. */
  readonly to: string;
  readonly text: string;
}

/** Sends messages by chat. */
export interface ChatSender {
  /**
   * @returns false when it can never arrive: the person has closed the chat
   * @throws Error when trying again can help
   */
  send(message: ChatMessage): Promise<boolean>;
}
