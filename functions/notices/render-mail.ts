import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Mail } from '../ports/mailer.ts';
import { composeMail } from './compose-mail.ts';
import { countsOf } from './counts-of.ts';
import { linkOf } from './link-of.ts';
import { templateKindOf } from './notice.ts';
import type { MailNotice } from './notice.ts';
import { loadNoticeTexts, ourTemplate } from './templates/load.ts';
import { valuesOf } from './values-of.ts';

/** What goes to those who help does not say who can. */
const forHelpers: readonly MailNotice['kind'][] = ['not-me', 'issue-submitted', 'issue-ended', 'digest'];

/**
 * Turns a notice into a mail, in an administrator's words where there are some. Links come from configuration alone
 * (THREATS W1).
 */
export async function renderMail(
  notice: MailNotice & { readonly to: string },
  config: FunctionConfig,
  own?: NoticeTemplate,
): Promise<Mail> {
  const { language } = notice;
  const words = await loadNoticeTexts(language);
  const configured = findPortal(config, notice.portal)?.portal;
  const portal = configured?.name ?? notice.portal;
  const support = forHelpers.includes(notice.kind) ? undefined : configured?.support?.[language];
  const link = linkOf(notice, words, { portalOrigin: config.portalOrigin, portal });
  return composeMail(notice, own ?? (await ourTemplate(templateKindOf(notice), language)), {
    values: {
      ...valuesOf(notice, portal, words),
      // Without the scheme: it is to be read, and typed.
      address: `${new URL(config.portalOrigin).host}/portal/${notice.portal}`,
    },
    ...(notice.kind === 'digest' && { counts: countsOf(notice, words) }),
    ...('code' in notice && { code: notice.code }),
    ...(link && { link }),
    ...(support !== undefined && { support: `${words.support} ${support}` }),
    footer: `${portal}. ${notice.kind === 'digest' ? words.daily : words.footer}`,
  });
}
