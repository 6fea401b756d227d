import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

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

/** Caught mails on disk, oldest first; the oldest go when there are too many. */
export class MailStore {
  readonly #file: string;
  #mails: CaughtMail[];

  constructor(file: string) {
    this.#file = file;
    this.#mails = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CaughtMail[]) : [];
  }

  get all(): readonly CaughtMail[] {
    return this.#mails;
  }

  add(mail: CaughtMail): void {
    this.#mails = [...this.#mails, mail].slice(-mailsAtMost);
    const half = `${this.#file}.new`;
    writeFileSync(half, JSON.stringify(this.#mails), { mode: 0o600 });
    renameSync(half, this.#file);
  }
}
