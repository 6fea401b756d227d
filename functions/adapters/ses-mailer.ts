import type { Mail, Mailer } from '../ports/mailer.ts';
import { once, settings } from './aws-clients.ts';

const sesClient = once(async () => {
  const { SESClient, SendEmailCommand } = await import('@aws-sdk/client-ses');
  return { client: new SESClient(settings), SendEmailCommand };
});

/** Sends by SES, which builds the message: there is no header text of ours to break out of (THREATS W7). */
export class SesMailer implements Mailer {
  readonly #from: string;

  constructor(from: string) {
    this.#from = from;
  }

  async send({ to, subject, text, html }: Mail): Promise<void> {
    // SES would refuse these as well; a mistake here should be ours to see.
    if (/[\r\n]/.test(to + subject)) throw new RangeError('a line break in a mail header');
    const { client, SendEmailCommand } = await sesClient();
    const content = (Data: string): { Data: string; Charset: string } => ({ Data, Charset: 'UTF-8' });
    await client.send(
      new SendEmailCommand({
        Source: this.#from,
        Destination: { ToAddresses: [to] },
        Message: { Subject: content(subject), Body: { Text: content(text), Html: content(html) } },
      }),
    );
  }
}
