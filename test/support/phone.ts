/** A text message as the local catcher shows it. */
export interface CaughtText {
  readonly to: string;
  readonly text: string;
  readonly receivedAt: string;
}

/** Reads the text messages of the catcher as people read them on their phones. */
export class Phone {
  readonly #url: string;

  constructor(mailUrl: string) {
    this.#url = `${mailUrl.replace(/\/$/, '')}/api/texts`;
  }

  /** All messages to a number, oldest first. */
  async to(number: string): Promise<CaughtText[]> {
    const all = (await (await fetch(this.#url)).json()) as CaughtText[];
    return all.filter(({ to }) => to === number);
  }

  /** Does something and waits for the message that it brings to a number. */
  async after(number: string, work: () => Promise<unknown>): Promise<CaughtText> {
    const after = (await this.to(number)).length;
    await work();
    return this.waitFor(number, { after });
  }

  /** Waits until a number has more than `after` messages, and gives the newest of them. */
  async waitFor(number: string, { after }: { after: number }): Promise<CaughtText> {
    const deadline = Date.now() + 40_000;
    for (;;) {
      const texts = await this.to(number);
      if (texts.length > after) return texts.at(-1)!;
      if (Date.now() > deadline) throw new Error(`no text message to ${number} arrived in time`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** The code that a message begins with. */
export function codeInText({ text }: CaughtText): string {
  const found = /^(\d{6}) /.exec(text);
  if (!found) throw new Error(`no code in: ${text}`);
  return found[1]!;
}
