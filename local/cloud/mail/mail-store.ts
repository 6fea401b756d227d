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

const mailsAtMost = 500;

/** Caught mails on disk, one a line, oldest first; the oldest go when there are too many. */
export class MailStore {
  readonly #file: string;
  #mails: CaughtMail[];
  #lines: number;

  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    this.#mails = lines.flatMap(readMail).slice(-mailsAtMost);
    this.#lines = lines.length;
  }

  get all(): readonly CaughtMail[] {
    return this.#mails;
  }

  add(mail: CaughtMail): void {
    this.#mails = [...this.#mails, mail].slice(-mailsAtMost);
    if (this.#lines++ < 2 * mailsAtMost) return appendFileSync(this.#file, lineOf(mail), { mode: 0o600 });
    const half = `${this.#file}.new`;
    writeFileSync(half, this.#mails.map(lineOf).join(''), { mode: 0o600 });
    renameSync(half, this.#file);
    this.#lines = this.#mails.length;
  }
}

/** Begins with a line break, so that a line which a kill cut off spoils only itself. */
const lineOf = (mail: CaughtMail): string => `\n${JSON.stringify(mail)}`;

/** What was kept as one array before is read as well. */
function readMail(line: string): CaughtMail[] {
  try {
    return [JSON.parse(line) as CaughtMail].flat();
  } catch {
    return [];
  }
}
