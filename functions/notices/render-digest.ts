import { locales } from '#shared/languages.ts';
import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Mail } from '../ports/mailer.ts';
import { digestTexts } from './digest-texts.ts';
import { htmlOf } from './html.ts';
import type { DigestNotice } from './notice.ts';
import { oneLine } from './one-line.ts';
import { plainOf } from './render-mail.ts';

/** The daily mail to administrators: counts alone, nobody's name. */
export function renderDigest(notice: DigestNotice & { readonly to: string }, config: FunctionConfig): Mail {
  const { language, waiting, isMore, bridges, bridgesAway, done, failed, unknown } = notice;
  const words = digestTexts[language];
  const portal = oneLine(findPortal(config, notice.portal)?.portal.name ?? notice.portal, 80);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const text = {
    subject: oneLine(words.subject(portal)),
    paragraphs: [
      ...(waiting > 0 ? [words.waiting(`${waiting}${isMore ? '+' : ''}`)] : []),
      ...(bridges === 0 ? [words.noBridge] : []),
      ...(bridgesAway > 0 ? [words.bridgesAway(bridgesAway, bridges)] : []),
      ...(unknown > 0 ? [words.unknown(unknown)] : []),
      words.yesterday(day.format(new Date(notice.day)), done, failed),
    ],
    link: { ...words.link, url: `${config.portalOrigin}/console/` },
    footer: `${portal}. ${words.footer}`,
  };
  return { to: notice.to, subject: text.subject, text: plainOf(text), html: htmlOf(text, language) };
}
