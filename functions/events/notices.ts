import { SesMailer } from '../adapters/ses-mailer.ts';
import { SnsTextSender } from '../adapters/sns-text-sender.ts';
import { queueEntry } from './entry.ts';
import { sendNotice } from './send-notice.ts';

/** The function that sends mails and text messages. */
export const handler = queueEntry('notices', sendNotice, ({ mailFrom, texts }) => ({
  mailer: () => new SesMailer(mailFrom),
  texts: () => new SnsTextSender(texts?.senderId),
}));
