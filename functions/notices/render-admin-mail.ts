import { nameOf, namingWords } from '#shared/domain/environment/name-of.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import { setupUrl } from '../administrators/setup-url.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Mail } from '../ports/mailer.ts';
import type { AdminNotice } from './admin-notice.ts';
import { composeMail } from './compose-mail.ts';
import { templateKindOf } from './notice.ts';
import { loadAdminTexts, ourTemplate } from './templates/load.ts';
import { timeFor } from './time-for.ts';

/**
 * Turns what happened to an administrator into a mail, in an owner's words where there are some. Links come from configuration
 * alone (THREATS W1).
 */
export async function renderAdminMail(
  notice: AdminNotice & { readonly to: string },
  { portalOrigin }: FunctionConfig,
  own?: NoticeTemplate,
): Promise<Mail> {
  const { language, name, role, by, at, from, setupToken } = notice;
  const words = await loadAdminTexts(language);
  return composeMail(notice, own ?? (await ourTemplate(templateKindOf(notice), language)), {
    values: {
      ...{ name, role: words.roles[role], by: by ?? words.somebody, at: timeFor(at, language) },
      device: nameOf(from ?? {}, namingWords[language]),
    },
    link:
      setupToken === undefined
        ? { label: words.console, url: `${portalOrigin}/console/` }
        : { label: words.setUp, url: setupUrl(portalOrigin, setupToken) },
    footer: words.footer,
  });
}
