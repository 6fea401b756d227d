import { nameOf, namingWords } from '#shared/domain/environment/name-of.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Mail } from '../ports/mailer.ts';
import { htmlOf } from './html.ts';
import type { MailNotice } from './notice.ts';
import { texts } from './texts.ts';
import type { MailText, TextFacts } from './texts.ts';

/** Turns a notice into a mail. Links come from configuration alone (THREATS W1). */
export function renderMail(notice: MailNotice & { to: string }, config: FunctionConfig): Mail {
  const text = textOf(notice, config);
  return {
    to: notice.to,
    subject: oneLine(text.subject),
    text: plainOf(text),
    html: htmlOf(text, notice.language),
  };
}

function textOf(notice: MailNotice, config: FunctionConfig): MailText {
  const configured = findPortal(config, notice.portal)?.portal;
  const portal = configured?.name ?? notice.portal;
  // What goes to those who help does not say who can.
  const isForHelpers = notice.kind === 'not-me' || notice.kind === 'issue-submitted' || notice.kind === 'issue-ended';
  const support = isForHelpers ? undefined : configured?.support?.[notice.language];
  const words = texts[notice.language];
  const facts: TextFacts = {
    portal,
    login: 'login' in notice ? notice.login : '',
    at: 'at' in notice ? timeFor(notice.at, notice.language) : '',
    code: 'code' in notice ? notice.code : '',
    minutes: 'code' in notice ? notice.minutes : 0,
    device: nameOf(('from' in notice && notice.from) || {}, namingWords[notice.language]),
    left: ('left' in notice && notice.left) || 0,
    reference: ('reference' in notice && notice.reference) || '',
    ending: ('ending' in notice && notice.ending) || 'cancelled',
  };
  return {
    ...words[notice.kind](facts),
    ...('code' in notice && { code: notice.code }),
    ...('reportToken' in notice && {
      link: {
        label: words.notMe,
        why: words.ifNotMe,
        url: `${config.portalOrigin}/portal/${notice.portal}/not-me#t=${notice.reportToken}`,
      },
    }),
    ...(support !== undefined && { support: `${words.support} ${support}` }),
    footer: `${portal}. ${words.footer}`,
  };
}

function plainOf({ paragraphs, code, link, support, footer }: MailText): string {
  const [first = '', ...rest] = paragraphs;
  const blocks = [
    first,
    ...(code ? [`    ${code}`] : []),
    ...rest,
    ...(link ? [link.why, `${link.label}:\n${link.url}`] : []),
    ...(support === undefined ? [] : [support]),
    `-- \n${footer}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A line break in a subject would be a new header (THREATS W7). */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 150);

const timeFor = (at: string, language: MailNotice['language']): string =>
  `${new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))} UTC`;
