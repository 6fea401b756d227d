import { nameOf, namingWords } from '#shared/domain/environment/name-of.ts';
import { setupUrl } from '../administrators/setup-url.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Mail } from '../ports/mailer.ts';
import type { AdminNotice } from './admin-notice.ts';
import { adminTexts } from './admin-texts.ts';
import { htmlOf } from './html.ts';

/** Turns what happened to an administrator into a mail. Links come from configuration alone (THREATS W1). */
export function renderAdminMail(notice: AdminNotice & { to: string }, { portalOrigin }: FunctionConfig): Mail {
  const { event, language, name, role, isOwn, by, from, setupToken } = notice;
  const words = adminTexts[language];
  const device = nameOf(from ?? {}, namingWords[language]);
  const happened = words.happened[event]({ name, role, isOwn, by, at: timeFor(notice), device });
  const link =
    setupToken === undefined
      ? { label: words.console, why: isOwn ? words.ifOwnWrong : words.ifOthersWrong, url: `${portalOrigin}/console/` }
      : { label: words.invitation.label, why: words.invitation.ends, url: setupUrl(portalOrigin, setupToken) };
  const paragraphs = [happened, ...(setupToken === undefined ? [] : [words.invitation.why])];
  // A line break in a subject would be a new header (THREATS W7); ours have none, and name nobody.
  const subject = words.subjects[event];
  const text = [...paragraphs, link.why, `${link.label}:\n${link.url}`, `-- \n${words.footer}`].join('\n\n');
  const { footer } = words;
  return { to: notice.to, subject, text: `${text}\n`, html: htmlOf({ subject, paragraphs, link, footer }, language) };
}

const timeFor = ({ at, language }: AdminNotice): string =>
  `${new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`;
