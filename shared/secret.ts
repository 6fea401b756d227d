import { inspect } from './inspect-symbol.ts';

/**
 * A value that must not be printed: passwords, codes, keys. Every way of turning it into text gives `[redacted]`;
 * only {@link Secret.reveal} hands the value out, so that uses can be found by searching for that word.
 */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. Call it where the value is used, never to pass it on. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '[redacted]';
  }

  toJSON(): string {
    return '[redacted]';
  }

  [inspect](): string {
    return '[redacted]';
  }
}
