import { Secret } from '#shared/secret.ts';
import { HttpPushService } from '../adapters/http-push-service.ts';
import { SesMailer } from '../adapters/ses-mailer.ts';
import { SnsTextSender } from '../adapters/sns-text-sender.ts';
import { MessengerChatSender } from '../adapters/messenger-chat-sender.ts';
import { queueEntry } from './entry.ts';
import { sendNotice } from './send-notice.ts';

/** The function that sends mails, text messages, and messages to devices. */
export const handler = queueEntry(
  'notices',
  sendNotice,
  ({ mailFrom, texts, chat, pushServices }, { LATCHKEY_CHAT_TOKEN: token = '' }) => ({
    mailer: () => new SesMailer(mailFrom),
    pushService: () => new HttpPushService(pushServices),
    chat: () => new MessengerChatSender(chat, new Secret(token)),
    texts: () => new SnsTextSender(texts?.senderId),
  }),
);
