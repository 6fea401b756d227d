import { SesMailer } from '../adapters/ses-mailer.ts';
import { queueEntry } from './entry.ts';
import { sendNotice } from './send-notice.ts';

/** The function that sends mails. */
export const handler = queueEntry('notices', sendNotice, ({ mailFrom }) => ({ mailer: () => new SesMailer(mailFrom) }));
