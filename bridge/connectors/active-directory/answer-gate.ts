import { assertAnswerShape, HostileAnswer, partSize } from './answer-shape.ts';

/** What one request may be answered with. Pages have 500 entries, and DirSync is asked for 200 kB at a time. */
export const answerLimits = { messageBytes: 4 << 20, answerBytes: 32 << 20, messages: 20_000 } as const;

const sequence = 0x30;
const usualBytes = 1 << 16;

/**
 * Cuts what a controller sends into LDAP messages, and lets nothing through that is none. A controller that somebody has
 * taken over must not be able to stop the bridge, which may have others, or to fill its memory.
 */
export class AnswerGate {
  #bytes = Buffer.allocUnsafe(0);
  #filled = 0;
  #left = { bytes: answerLimits.answerBytes as number, messages: answerLimits.messages as number };

  /** Another request was sent: it has an answer of its own. */
  asked(): void {
    this.#left = { bytes: answerLimits.answerBytes, messages: answerLimits.messages };
  }

  /**
   * Takes bytes in and gives the messages that are whole, each in memory of its own.
   * @throws HostileAnswer; nothing that comes afterwards makes sense
   */
  push(chunk: Uint8Array): Buffer[] {
    this.#left.bytes -= chunk.length;
    if (this.#left.bytes < 0) throw new HostileAnswer(`more than ${answerLimits.answerBytes} bytes`);
    this.#append(chunk);
    const messages: Buffer[] = [];
    let at = 0;
    for (let size = this.#sizeAt(at); size !== undefined && at + size <= this.#filled; size = this.#sizeAt(at)) {
      if ((this.#left.messages -= 1) < 0) throw new HostileAnswer(`more than ${answerLimits.messages} messages`);
      const message = Buffer.from(this.#bytes.subarray(at, at + size));
      assertAnswerShape(message);
      messages.push(message);
      at += size;
    }
    this.#forget(at);
    return messages;
  }

  #sizeAt(at: number): number | undefined {
    if (at < this.#filled && this.#bytes[at] !== sequence) throw new HostileAnswer('it is no LDAP');
    const size = partSize(this.#bytes, at, this.#filled);
    if (!size) return undefined;
    const whole = size.header + size.content;
    if (whole > answerLimits.messageBytes) throw new HostileAnswer(`a message of ${whole} bytes`);
    return whole;
  }

  /** Grows by doubling: many small pieces of one long message must not be copied again and again. */
  #append(chunk: Uint8Array): void {
    const needed = this.#filled + chunk.length;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, this.#filled);
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#filled);
    this.#filled = needed;
  }

  #forget(upTo: number): void {
    this.#bytes.copyWithin(0, upTo, this.#filled);
    this.#filled -= upTo;
    // A connection lives for long, and a long answer is rare.
    if (this.#filled === 0 && this.#bytes.length > usualBytes) this.#bytes = Buffer.allocUnsafe(0);
  }
}
