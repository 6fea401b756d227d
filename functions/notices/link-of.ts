import type { MailNotice } from './notice.ts';
import type { NoticeTexts } from './templates/notice-texts.ts';
import { oneLine } from './one-line.ts';
import type { MailLink } from './texts.ts';

/** Where each invitation leads; below the portal's own page. */
const places = { invitation: '/account', 'invitation-reminder': '/account', 'reset-started': '/forgot' } as const;

/** Where a notice leads, if anywhere. The address is the configuration's (THREATS W1). */
export function linkOf(
  notice: MailNotice,
  words: NoticeTexts,
  { portalOrigin, portal }: { readonly portalOrigin: string; readonly portal: string },
): MailLink | undefined {
  const page = `${portalOrigin}/portal/${notice.portal}`;
  switch (notice.kind) {
    case 'invitation':
    case 'invitation-reminder':
    case 'reset-started': {
      const label = words.labels[notice.kind].replace('{portal}', () => oneLine(portal));
      return { label, url: `${page}${places[notice.kind]}` };
    }
    case 'password-expires':
      return { label: words.labels[notice.kind], url: `${page}/account/password` };
    case 'digest':
      return { label: words.labels.digest, url: `${portalOrigin}/console/` };
    default: {
      const token = 'reportToken' in notice ? notice.reportToken : undefined;
      return token === undefined
        ? undefined
        : { label: words.notMe, why: words.ifNotMe, url: `${page}/not-me#t=${token}` };
    }
  }
}
