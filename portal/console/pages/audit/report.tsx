import type { ExportReport } from '#shared/protocol/audit-export.ts';
import type { Finding } from '#shared/domain/audit/finding.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTexts } from '../../app/console-context.ts';
import { Moment } from '../../ui/moment.tsx';
import { texts } from './texts.ts';

const shownAtMost = 100;

/** What came out of verifying, in words; what is wrong with its place. */
export function Report({ report }: { report: ExportReport }) {
  const t = useTexts(texts);
  const { findings, records, checkpoints, unconfirmed, erased, fingerprints } = report;
  const isIntact = findings.length === 0;
  return (
    <Notice
      tone={isIntact ? 'success' : 'error'}
      title={isIntact ? t.intact : t.broken(findings.length)}
      focusFor={report}
    >
      <p>{isIntact ? t.intactText(records, checkpoints) : t.brokenText}</p>
      {checkpoints === 0 && records > 0 && <p>{t.noCheckpoints}</p>}
      {checkpoints > 0 && unconfirmed > 0 && <p>{t.unconfirmed(unconfirmed)}</p>}
      {erased > 0 && <p>{t.erased(erased)}</p>}
      {fingerprints.length > 0 && (
        <p>
          {t.signedBy} <code>{fingerprints.join(', ')}</code>. {t.compare}
        </p>
      )}
      {!isIntact && <Findings findings={findings} />}
    </Notice>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useTexts(texts);
  return (
    <>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.finding}</th>
            <th scope="col">{t.where}</th>
            <th scope="col">{t.about}</th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, shownAtMost).map((finding, index) => (
            <tr key={index}>
              <td data-title={t.finding}>{t.findings[finding.code]}</td>
              <td data-title={t.where}>
                {finding.writer !== undefined && <code>{finding.writer}</code>}{' '}
                {finding.seq !== undefined && t.number(finding.seq, finding.toSeq)}
              </td>
              <td data-title={t.about}>{finding.at === undefined ? '–' : <Moment at={finding.at} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.length > shownAtMost && <p>{t.moreFindings(findings.length - shownAtMost)}</p>}
    </>
  );
}
