import type { FindingCode } from '#shared/domain/audit/finding.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Mail } from '../ports/mailer.ts';
import { composeMail } from './compose-mail.ts';
import { ourTemplate } from './templates/load.ts';
import type { TrailNotice } from './trail-notice.ts';
import { trailTexts } from './trail-texts.ts';

/** Turns what the check of the trail found into a mail, in an owner's words where there are some. */
export async function renderTrailMail(
  notice: TrailNotice,
  { portalOrigin }: Pick<FunctionConfig, 'portalOrigin'>,
  own?: NoticeTemplate,
): Promise<Mail> {
  const words = trailTexts[notice.language];
  const lines = notice.findings.map(({ code, writer, seq, toSeq, at }) =>
    [
      `${words.findings[code as FindingCode] ?? words.other}:`,
      ...(writer === undefined ? [] : [writer]),
      ...(seq === undefined ? [] : [words.number(seq, toSeq)]),
      ...(at === undefined ? [] : [`(${at})`]),
    ].join(' '),
  );
  const rest = notice.count - lines.length;
  return composeMail(notice, own ?? (await ourTemplate(notice.kind, notice.language)), {
    values: {},
    counts: [...lines, ...(rest > 0 ? [words.more(rest)] : [])],
    link: { label: words.link, url: `${portalOrigin}/console/` },
    footer: words.footer,
  });
}
