import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A mail that would have been sent. */
export interface CaughtMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

/** A text message, or one by chat, that would have been sent. */
export interface CaughtText {
  /** E.164, or `telegram:` and the number of a chat. */
  readonly to: string;
  readonly text: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

const mailsAtMost = 500;

/** Caught mails, or text messages, on disk, one a line, oldest first; the oldest go when there are too many. */
export class MailStore<Caught extends object = CaughtMail> {
  readonly #file: string;
  #mails: Caught[];
  #lines: number;

  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    this.#mails = lines.flatMap(readLine<Caught>).slice(-mailsAtMost);
    this.#lines = lines.length;
  }

  get all(): readonly Caught[] {
    return this.#mails;
  }

  add(mail: Caught): void {
    this.#mails = [...this.#mails, mail].slice(-mailsAtMost);
    if (this.#lines++ < 2 * mailsAtMost) return appendFileSync(this.#file, lineOf(mail), { mode: 0o600 });
    const half = `${this.#file}.new`;
    writeFileSync(half, this.#mails.map(lineOf).join(''), { mode: 0o600 });
    renameSync(half, this.#file);
    this.#lines = this.#mails.length;
  }
}

/** Begins with a line break, so that a line which a kill cut off spoils only itself. */
const lineOf = (mail: object): string => `\n${JSON.stringify(mail)}`;

/** What was kept as one array before is read as well. */
function readLine<Caught>(line: string): Caught[] {
  try {
    return [JSON.parse(line) as Caught | Caught[]].flat() as Caught[];
  } catch {
    return [];
  }
}
