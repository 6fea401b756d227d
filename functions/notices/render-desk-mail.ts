import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Mail } from '../ports/mailer.ts';
import { helpText } from './help-texts.ts';
import { htmlOf } from './html.ts';
import { invitationTexts } from './invitation-texts.ts';
import type { DeskNotice } from './notice.ts';
import { oneLine } from './one-line.ts';
import { plainOf, timeFor } from './render-mail.ts';
import { loadNoticeTexts } from './templates/load.ts';
import type { NoticeTexts } from './templates/notice-texts.ts';
import type { MailText } from './texts.ts';

/** Where each of them leads; below the portal's own page. */
const places = { invitation: '/account', 'invitation-reminder': '/account', 'reset-started': '/forgot' } as const;

/** Turns a notice of the help desk into a mail. Links come from configuration alone (THREATS W1). */
export async function renderDeskMail(
  notice: DeskNotice & { readonly to: string },
  config: FunctionConfig,
): Promise<Mail> {
  const portal = findPortal(config, notice.portal)?.portal;
  const name = portal?.name ?? notice.portal;
  const words = await loadNoticeTexts(notice.language);
  const support = portal?.support?.[notice.language];
  const text: MailText = {
    ...said(notice, name, { config, words }),
    ...(support !== undefined && { support: `${words.support} ${support}` }),
    footer: `${name}. ${words.footer}`,
  };
  const { subject } = text;
  return { to: notice.to, subject: oneLine(subject), text: plainOf(text), html: htmlOf(text, notice.language) };
}

function said(
  notice: DeskNotice,
  portal: string,
  { config, words }: { config: FunctionConfig; words: NoticeTexts },
): Omit<MailText, 'support' | 'footer'> {
  const { language, login } = notice;
  const page = `${config.portalOrigin}/portal/${notice.portal}`;
  if (notice.kind !== 'helped') {
    const { label, why, ...text } = invitationTexts[language][notice.kind]({ portal, login });
    return { ...text, link: { label, why, url: `${page}${places[notice.kind]}` } };
  }
  const { reportToken, what, at } = notice;
  const { notMe: label, ifNotMe: why } = words;
  return {
    ...helpText(what, language, { portal, login, at: timeFor(at, language) }),
    ...(reportToken !== undefined && { link: { label, why, url: `${page}/not-me#t=${reportToken}` } }),
  };
}
