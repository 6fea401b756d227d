import { nameOf, namingWords } from '#shared/domain/environment/name-of.ts';
import { fill, paragraphsOf } from '#shared/domain/notice-templates.ts';
import type { NoticeTemplate, Placeholder } from '#shared/domain/notice-templates.ts';
import { locales } from '#shared/languages.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Mail } from '../ports/mailer.ts';
import { htmlOf } from './html.ts';
import type { MailNotice } from './notice.ts';
import { oneLine } from './one-line.ts';
import { loadNoticeTexts, ourTemplate } from './templates/load.ts';
import type { NoticeTexts } from './templates/notice-texts.ts';
import { codeHere, linkHere, placed } from './texts.ts';
import type { MailText } from './texts.ts';

/**
 * Turns a notice into a mail, in an administrator's words where there are some. Links come from configuration alone
 * (THREATS W1).
 */
export async function renderMail(
  notice: MailNotice & { to: string },
  config: FunctionConfig,
  own?: NoticeTemplate,
): Promise<Mail> {
  const text = textOf(notice, config, { words: await loadNoticeTexts(notice.language), own });
  return {
    to: notice.to,
    subject: oneLine(text.subject),
    text: plainOf(text),
    html: htmlOf(text, notice.language),
  };
}

interface Words {
  readonly words: NoticeTexts;
  readonly own: NoticeTemplate | undefined;
}

function textOf(notice: MailNotice, config: FunctionConfig, { words, own }: Words): MailText {
  const configured = findPortal(config, notice.portal)?.portal;
  const portal = configured?.name ?? notice.portal;
  // What goes to those who help does not say who can.
  const isForHelpers = notice.kind === 'not-me' || notice.kind === 'issue-submitted' || notice.kind === 'issue-ended';
  const support = isForHelpers ? undefined : configured?.support?.[notice.language];
  const values = valuesOf(notice, portal, words);
  const reportToken = 'reportToken' in notice ? notice.reportToken : undefined;
  const { subject = '', body } = own ?? ourTemplate(words, notice.kind);
  return {
    subject: fill(subject, values),
    paragraphs: paragraphsOf(body).flatMap((paragraph): MailText['paragraphs'] => {
      if (paragraph === '{code}') return [codeHere];
      if (paragraph === '{link}') return reportToken === undefined ? [] : [linkHere];
      return [fill(paragraph, values)];
    }),
    ...('code' in notice && { code: notice.code }),
    ...(reportToken !== undefined && {
      link: {
        label: words.notMe,
        why: words.ifNotMe,
        url: `${config.portalOrigin}/portal/${notice.portal}/not-me#t=${reportToken}`,
      },
    }),
    ...(support !== undefined && { support: `${words.support} ${support}` }),
    footer: `${portal}. ${words.footer}`,
  };
}

/** Each in one line: a name with a line break in it is no paragraph of its own. */
function valuesOf(notice: MailNotice, portal: string, words: NoticeTexts): Partial<Record<Placeholder, string>> {
  const values = {
    portal,
    login: 'login' in notice ? notice.login : '',
    at: 'at' in notice ? timeFor(notice.at, notice.language) : '',
    minutes: 'code' in notice ? String(notice.minutes) : '',
    left: words.left(('left' in notice && notice.left) || 0),
    reference: ('reference' in notice && notice.reference) || '',
    ending: words.endings[('ending' in notice && notice.ending) || 'cancelled'],
    device: nameOf(('from' in notice && notice.from) || {}, namingWords[notice.language]),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneLine(value, 300)]));
}

/** The half of a mail without HTML. */
export function plainOf(text: MailText): string {
  const { code = '', link, support, footer } = text;
  const blocks = [
    ...placed(text).flatMap((part) => {
      if (part === codeHere) return [`    ${code}`];
      if (part === linkHere) return link ? [link.why, `${link.label}:\n${link.url}`] : [];
      return [part];
    }),
    ...(support === undefined ? [] : [support]),
    `-- \n${footer}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Written out, in UTC. */
export const timeFor = (at: string, language: MailNotice['language']): string =>
  `${new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))} UTC`;
