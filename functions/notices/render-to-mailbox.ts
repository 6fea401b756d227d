import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Mail } from '../ports/mailer.ts';
import type { AdminNotice } from './admin-notice.ts';
import type { MailNotice } from './notice.ts';
import type { TrailNotice } from './trail-notice.ts';

/** Turns any notice that goes to a mailbox into a mail, in an administrator's words where there are some. */
export async function renderToMailbox(
  notice: (MailNotice | AdminNotice | TrailNotice) & { readonly to: string },
  config: FunctionConfig,
  own?: NoticeTemplate,
): Promise<Mail> {
  if (notice.kind === 'admin') {
    const { renderAdminMail } = await import('./render-admin-mail.ts');
    return renderAdminMail(notice, config, own);
  }
  if (notice.kind === 'trail-alarm') {
    const { renderTrailMail } = await import('./render-trail-mail.ts');
    return renderTrailMail(notice, config, own);
  }
  const { renderMail } = await import('./render-mail.ts');
  return renderMail(notice, config, own);
}
