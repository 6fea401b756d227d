/** A text message ready to go. */
export interface TextMessage {
  /** E.164, such as `+4917012345678`. */
  readonly to: string;
  readonly text: string;
}

/** Sends text messages (SMS). */
export interface TextSender {
  send(message: TextMessage): Promise<void>;
}
