import { openNotice } from '../adapters/sqs-notice-queue.ts';
import { isChatNotice, isTextNotice, templateKindOf } from '../notices/notice.ts';
import { ownWords } from '../notices/own-words.ts';
import { renderText } from '../notices/render-text.ts';
import { renderToMailbox } from '../notices/render-to-mailbox.ts';
import { configWith } from '../resources/config-now.ts';
import { defineEventHandler } from './event-handler.ts';

/** Ids of notices that this process sent, newest last. */
const sent = new Set<string>();
const remembered = 1000;

/**
 * Turns a notice into a mail, a text message or messages to devices, and sends it. A decoy ends here. A notice that comes again after it was sent is dropped;
 * after a crash in between it is sent twice, for a code that comes twice is better than one that never comes.
 */
export const sendNotice = defineEventHandler({
  queue: 'notices',
  needs: ['keyRing', 'mailer', 'texts', 'chat', 'pushService', 'pushSubscriptions', 'resources', 'noticeTexts'],
  async handle(body, { ports, config: known, now, log }) {
    const notice = await openNotice(ports.keyRing, body);
    if (!notice) return log.warn('notice-refused');
    if (notice.to === null || sent.has(notice.id)) return;
    const { to } = notice;
    // The first mails of a portal may be on their way before this copy has heard of it: invitations, of all mails.
    const config = 'portal' in notice ? await configWith(notice.portal, known, ports.resources) : known;
    if (notice.kind === 'push') {
      const { sendPush } = await import('../push/send-push.ts');
      await sendPush(ports, { ...notice, to }, { config, now: now(), log });
      return remember(notice.id);
    }
    if (notice.kind === 'template-test') {
      const { renderTest } = await import('../notices/render-test.ts');
      await ports.mailer.send(await renderTest({ ...notice, to }, config, now()));
      remember(notice.id);
      return log.info('mail-sent', { kind: notice.kind });
    }
    const own = await ownWords(ports.noticeTexts, notice, log);
    if (isChatNotice(notice)) {
      const { renderChat } = await import('../notices/render-chat.ts');
      const isTaken = await ports.chat.send(await renderChat({ ...notice, to }, config, own));
      remember(notice.id);
      return log.info(isTaken ? 'chat-sent' : 'chat-refused', { kind: notice.kind });
    }
    if (isTextNotice(notice)) await ports.texts.send(await renderText({ ...notice, to }, config, own));
    else await ports.mailer.send(await renderToMailbox({ ...notice, to }, config, own));
    remember(notice.id);
    log.info(isTextNotice(notice) ? 'text-sent' : 'mail-sent', { kind: templateKindOf(notice) });
  },
});

function remember(id: string): void {
  sent.add(id);
  if (sent.size > remembered) sent.delete(sent.values().next().value!);
}
