import { equalText } from '../equal-text.ts';
import type { ChatDoor } from '../ports/chat-door.ts';

/** A door that knows the word from the function's environment. */
export class WordedChatDoor implements ChatDoor {
  readonly #word: string | undefined;

  constructor(word: string | undefined) {
    this.#word = word;
  }

  isRight(word: string | undefined): boolean {
    return this.#word !== undefined && equalText(word ?? '', this.#word);
  }
}
