/** A mail as the local catcher shows it. */
export interface CaughtMail {
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly receivedAt: string;
}

/** Reads the mail catcher as a person reads their mail. */
export class Mailbox {
  readonly #mailUrl: string;

  constructor(mailUrl: string) {
    this.#mailUrl = mailUrl.replace(/\/$/, '');
  }

  /** All mails to an address, oldest first. */
  async to(address: string): Promise<CaughtMail[]> {
    const all = (await (await fetch(`${this.#mailUrl}/api/messages`)).json()) as CaughtMail[];
    return all
      .filter((mail) => [mail.to].flat().includes(address))
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  }

  /** How many mails with a code an address has so far. */
  async codesTo(address: string): Promise<number> {
    return (await this.to(address)).filter(({ text }) => code.test(text)).length;
  }

  /** Waits until more than `count` mails to the address match, and gives the newest of them. */
  async waitFor(
    address: string,
    options: { after: number; matching?: RegExp; timeoutMs?: number },
  ): Promise<CaughtMail> {
    const deadline = Date.now() + (options.timeoutMs ?? 40_000);
    for (;;) {
      const mails = (await this.to(address)).filter((mail) => !options.matching || options.matching.test(mail.text));
      if (mails.length > options.after) return mails.at(-1)!;
      if (Date.now() > deadline) throw new Error(`no mail to ${address} arrived in time`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

const code = /\b(\d{3}[ \u00a0]?\d{3}|\d{4}[ \u00a0]?\d{4})\b/;

/** Matches mails that bring a code: notices of what was done arrive whenever they like, also in between. */
export const codeMail: RegExp = code;

/** The code in a code mail. */
export function codeIn(mail: CaughtMail): string {
  const found = code.exec(mail.text);
  if (!found) throw new Error('this mail has no code');
  return found[1]!.replaceAll(/[ \u00a0]/g, '');
}
